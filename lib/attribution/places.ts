/** Whether a name, in small letters, is that of a country, a state or a large city: it answers to no "he" or "she". */
export function isPlace(name: string): boolean {
  return PLACES.has(name)
}

const PLACES: ReadonlySet<string> = new Set(
  `afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,
  belgium,bolivia,bosnia,botswana,brazil,britain,bulgaria,cambodia,cameroon,canada,chile,china,colombia,congo,
  costa rica,croatia,cuba,cyprus,czech republic,denmark,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia,
  finland,france,germany,ghana,greece,guatemala,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,
  israel,italy,ivory coast,jamaica,japan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,liberia,libya,
  lithuania,luxembourg,macedonia,malaysia,mali,malta,mexico,moldova,mongolia,morocco,mozambique,myanmar,namibia,nepal,
  netherlands,new zealand,nicaragua,niger,nigeria,north korea,northern ireland,norway,oman,pakistan,palestine,panama,
  paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,
  sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,spain,sri lanka,sudan,sweden,
  switzerland,syria,taiwan,tajikistan,tanzania,thailand,tibet,tunisia,turkey,turkmenistan,uganda,ukraine,
  united arab emirates,united kingdom,united states,uruguay,uzbekistan,vatican,venezuela,vietnam,wales,yemen,zambia,
  zimbabwe,america,europe,asia,africa,u.s.,us,u.k.,uk,u.n.,un,eu,uae,ussr,soviet union,
  alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,
  kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,
  nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,
  rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,washington,west virginia,wisconsin,wyoming,
  puerto rico,guam,ontario,quebec,british columbia,alberta,crimea,kashmir,chechnya,gaza,west bank,
  amsterdam,athens,atlanta,baghdad,baltimore,bangkok,barcelona,beijing,beirut,belfast,berlin,boston,brooklyn,brussels,
  budapest,buenos aires,cairo,cape town,caracas,chicago,cincinnati,cleveland,copenhagen,dallas,
  damascus,denver,des moines,detroit,dubai,dublin,edinburgh,el paso,frankfurt,geneva,glasgow,hanoi,havana,helsinki,
  hollywood,hong kong,houston,indianapolis,islamabad,istanbul,jakarta,jerusalem,johannesburg,kabul,kansas city,kiev,
  kyiv,lagos,las vegas,lisbon,london,los angeles,madrid,manhattan,manila,melbourne,memphis,mexico city,miami,milan,
  milwaukee,minneapolis,montreal,moscow,mumbai,munich,nairobi,nashville,new delhi,new orleans,new york city,
  oslo,ottawa,philadelphia,pittsburgh,prague,pyongyang,rio de janeiro,riyadh,rome,sacramento,
  salt lake city,san antonio,san diego,san francisco,san jose,sao paulo,seattle,seoul,shanghai,silicon valley,
  stockholm,tampa,tehran,tel aviv,tokyo,toronto,tulsa,vancouver,vienna,warsaw,washington d.c.,zurich,
  capitol hill,wall street,white house,pentagon,kremlin,congress,the hague,downing street`
    .split(',')
    .map((name) => name.trim()),
)
