const words = (list: string): string[] => list.trim().split(/\s+/)

/**
 * Common given names of English-language news and the pronoun that goes with them, in small letters. Only a hint:
 * titles and the text's own pronouns outweigh it.
 */
export function genderOfGivenName(low: string): 'he' | 'she' | undefined {
  return GENDER.get(low)
}

export function isGivenName(low: string): boolean {
  return GENDER.has(low) || EITHER.has(low)
}

const MEN =
  words(`aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alexander alexei alfred
  ali allan allen alvin amir anatoly andre andreas andrei andrew andy angelo anthony anton antonio arnold art arthur
  arturo ashton augustus barack barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon
  brendan brent brett brian bruce bruno bryan byron calvin carl carlos cesar chad charles charlie chris christian
  christopher chuck clarence clark claude clay clifford clint colin connor corey cory craig curtis cyrus dale damon dan
  daniel danny darren darrell daryl dave david dean dennis derek diego dmitri dmitry dominic don donald doug douglas
  drew duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elijah elliot elliott emmanuel enrique
  eric erik ernest ernesto ethan eugene evan farid felipe felix fernando francis francisco francois françois frank
  franklin fred frederick gabriel gareth garrett gary gavin gene geoffrey george gerald gerard gilbert giovanni giuseppe
  glen glenn gordon graham grant greg gregory guillermo gus guy hamid hans harold harrison harry harvey hassan hector
  henry herbert herman horace howard hugh hugo ian ibrahim igor isaac ivan jack jackson jacob jacques jaime jake jamal
  james jared jason javier jay jean-claude jean-marc jeff jefferson jeffrey jens jeremy jerome jerry jesse jesus jim
  jimmy joachim joe joel johan johannes john johnny jon jonah jonas jonathan jorge jose joseph josh joshua juan julian
  julio justin kareem karl keith ken kenneth kevin khalid kirk klaus kurt kyle lance larry laurence laurent lawrence
  leo leon leonard leroy leslie lester lewis liam lionel lloyd logan louis lucas luis luke luther magnus mahmoud malcolm
  manuel marc marcel marco marcus mario mark marshall martin marty marvin mason mateo matt matteo matthew maurice max
  mehmet melvin michael michel miguel mike milton mitch mitchell mitt mohamed mohammad mohammed morris moses muhammad
  mustafa nathan nathaniel neal neil nelson newt nicholas nick nicolas nigel noah noel norman oleg oliver omar orlando
  oscar otto owen pablo patrick paul pavel pedro pete peter phil philip philippe phillip pierre rafael rahm raj ralph
  ramon randall randy raul raymond reggie reginald rene rex ricardo richard rick ricky rob robby robert roberto rod
  rodney roger roland ron ronald rory ross roy ruben rudolph rudy rupert russ russell ryan salman sam samuel saul scott
  sean sebastian serge sergei sergey seth shane shaun shawn sidney simon spencer stan stanley stefan stephen steve
  steven stuart sylvester tariq ted terence terrence theodore thomas tim timothy toby todd tom tommy tony travis trevor
  adel adlai ajit akbar akira alec alek aleksandr alfonso alistair ammon anders anil anwar archie arjun armando arne
  arsenio arun asad asif atul august axel aziz baltasar bart benedict benjamín benny bert bertrand beto bilal björn bobbie
   branden branko brendon brennan bret brock bryce burt caleb callum carey cedric cesare
  chase chester chet chip clay clyde cody cole colby constantine cormac cornel cornelius cliff curt cyril damian
  damien daron darran darrel darrin darryl daryush deepak denis denny deon desmond dexter dick dieter dino dion
  dirk donnie donovan doyle dirck duane dwayne dylan edmond efrain elbridge elias elmer eloy elon elvin emil
  emiliano emilio enda enzo erick erlan errol esteban evo ezra fadi faisal fabian farouk federico ferdinand fidel finn
  fletcher fritz gabe galen gaston geert geoff gerardo gerhard gerry gil gino goran grover gunnar günter
  hakeem hal hank harlan haruki hasan heath heinz helmut heriberto hideo hillel hiroshi homer humberto
   husain hussein idris ignacio ike ilya imran irving irwin isaiah ismael ismail issa ivo jacinto jackie
  jamar javad jed jeb jedidiah jerod jarrod jermaine jimmie joaquin jody joey jorg jude jules jürgen kai kamal keir
  kellen kendrick kenji keron khaled khizr kim-jong kirby kirill kit kwame lars laszlo lech leland len
  lenny levi lex lindsey linus lon lonnie lorenzo lou lowell luca ludwig lutz lyle lyndon mahdi manny marcelo marlon
  marko marty mathias matthias mauricio maxim maximilian mel merrick micah mick mikael mikhail milo mircea mo
  mordechai morgan moshe muammar nabil nader naftali narendra ned nestor nikita nikolai nils oren
  oriol orrin osama osvaldo otis pascal paulo petr piers pranab qasem quentin rafiq raffaello
  rahul rajiv rand raoul rashad rashid ravi reince reuben rhys riccardo rich rodrigo rolf romano roman romeo
  ronnie rowland royce rubén rufus rustam sajid salvador salvatore sander sandro sanjay santiago sayed sebastián sergio
  shimon shinzo shlomo sid silvio sol solomon spike sven tad tayyip teddy thad thaddeus thom thor
  tim tito tobias tobin tomas tomás tomasz toomas trent trey ty tyrone ugo ulrich umar valentin vernon vijay
  vinny vito warwick waylon weldon werner wes wilfred wilhelm woodrow yann yannick yasser yitzhak
  yoweri yves zac zbigniew zeid zeke zoltan aldous erlend
  troy tyler valery vernon victor vince vincent viktor vitaly vladimir wade wallace walter warren wayne wendell wesley
  wilbur will willard william willie winston wolfgang xavier yuri yusuf zachary zack`)

const WOMEN = words(`abby abigail ada adriana agnes aisha alexandra alexandria alice alicia alison allison alyssa amanda
  amber amelia amina amy ana anastasia andrea angela angelica angelina angelique anita ann anna anne annette annie
  antonia april ariana ashley audrey ava barbara beatrice becky belinda bernadette bernice beth betsy betty beverly
  bonnie brenda bridget brittany brooke camille candace carla carly carmen carol carole caroline carolyn catherine cathy
  cecilia celeste charlene charlotte chelsea cheryl christina christine cindy claire clara claudia colleen condoleezza
  connie constance cristina crystal cynthia daisy dana danielle daphne dawn debbie deborah debra denise diana diane
  dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen eloise
  elsa emily emma erica erin esther ethel eva evelyn faith fatima felicia fiona florence frances gabriella gabrielle
  gail gennifer georgia gertrude gina ginger gladys glenda gloria grace greta gwen gwendolyn hannah harriet heather
  heidi helen helena hilary hillary holly hope ida imelda ingrid irene iris isabel isabella ivanka jackie jacqueline jane
  janet janice jean jeanne jennifer jenny jessica jill jo joan joanna joanne josephine joy joyce juanita judith judy
  julia juliana julie juliet june kamala karen karin kate katherine kathleen kathryn kathy katie katrina kay kayla
  kellyanne kimberly kirsten kristen kristin kristina laura lauren leah leila lena leticia lillian lily linda lisa liz
  loretta lori lorraine louise lucia lucille lucy lydia lynn mabel madeleine madeline magdalena maggie malala marcia
  margaret margarita maria marian marianne marie marilyn marina marine marjorie marlene martha mary maureen maxine maya
  megan megyn melanie melania melinda melissa mercedes meredith mia michele michelle mildred miranda miriam molly monica
  muriel nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma olga olivia paige pamela patricia paula
  pauline peggy penelope penny phyllis priscilla rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind
  rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah selena serena sharon sheila shelley sherry shirley
  sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susanna suzanne svetlana sylvia tamara tammy
  tara tatiana teresa theresa tiffany tina tracey tracy ursula valerie vanessa vera veronica vicki vicky victoria
  adela adele adrienne aileen aimee alana alba alessandra alexa alexis alixandria aliyah allyson alma alta althea
  alyson amal amalia amara ambra anastasiya andrea-mae angeles angie anika anja anjali anne-marie annabel annalise
  antoinette anya april-lynn arianna arlene asma astrid aung ayesha barbra bea beata bella benita berit bernardine bettina
  bev birgit blanca bobbi bree brenna briana brianna bridgette camila candice candy cara carey-ann caren carina carissa
  carley carmela carrie cassandra catalina catharine cecile celia chandra cheri chloe chrissy christa christiane
  christie christy ciara clara-mae clarissa claudette claudine cleo concepcion cora coretta corinne cornelia courtney
  daniela darlene deanna debra deirdre delia delores della demi desiree dianna dina dinah dominique donatella
  dorothea dorothee dottie edie edna effie eileen elaina eliana elinor elisa elissa eliza ellie eloisa elvira ema
  emilia emmanuelle enid erika erna ernestine esmeralda estela estella estelle etta eunice evangeline fanny farah
  fatou fay federica felicity fern flora florencia francesca francine francoise frederica freya frieda gabi gemma
  genevieve geraldine germaine gertrud gillian gisele giselle giulia gladis golda goldie greer gretchen gudrun
  guadalupe halle hana hanna hazel hedwig heike helene hermine hester hildegard hina hortense huma ilana
  ileana ilene ilhan ilse ines inga inge ione isadora isolde jaclyn jana janelle janette janine jasmin jasmine
  jaya jayne jenna jennie jeri jerri jill-marie jillian jimena joann joannie jodi joni josefina josie juana judi
  julianna julianne juliana jutta kaitlin kaitlyn kara karla karolina kasey kasie kate-lynn katelyn katharina katharine
  kathie katja katya kendra kerri kersti khadija kiki kimberley kira kirstin kirstjen kitty krista kristi kristy
  krystal kyra lakshmi lana lara latisha latoya laurel laurie lauri lea leanne leigh leilani lelia lenora leonor leslie-ann
  leyla lila lilian liliana lilly lina lindy lois lola lorena loreto lorna louisa luann luciana luisa luz lyla lynda
  lynette mackenzie madelyn madison mae magda mai maika malia mandy manuela mara marcela marcelle marcy margarethe margo
  margot maribel maricela marietta marilou marisa marisol marissa marla marsha marta marti martina maryam mathilde
  matilda maura mavis maxima mazie mechthild meera meg megumi meghan mei melina melody merete mette mika mikayla
  milena millie mimi mina mindy minerva minnie mira mireille mitzi mollie mona muna myra myrna nadine nan nanette naima
  nargis natasja nell nellie neva nichole nikki nikita-marie nita noel-marie noelle nona noreen odette odile ofelia
  oksana olena opal oprah ophelia ottilie pat-anne patrice patsy patti patty paulette perla petra
  philippa phoebe pia pippa polly portia priya prudence queenie rachael rae raquel reba reina rhea rita-mae roberta
  robyn rochelle ronda rosalie rosalyn rosanna rosanne rosario roseanne rosemarie rosie roslyn roxana ruby ruthie salma
  samia sanaa sanna saundra savannah saxby-ann scarlett shana shannon-lee shaunna shauna shelia sherri sheryl sigrid
  silvia simone sinead siobhan sondra stacie stephany steffi suki sunita suzan suzie sybil tabitha tala talia tanya
  tasha tatyana tawana tess tessa thea thelma theodora tia tonya tori trina trish trisha trudy tulsi uma ulrike valentina
  velma verna veronique viktoria vilma viviane wilhelmina willa wren xiomara yael yasmin yasmine yoko yolande yulia
  yuki zara zelda zeynep zora
  viola violet virginia vivian wanda wendy whitney wilma winifred yolanda yvette yvonne zainab zoe`)

const EITHER: ReadonlySet<string> = new Set(
  words(`alex ariel avery bailey blair cameron casey charlie dakota devin drew evelyn frankie hayden jaime jamie jan jesse
  jordan jules kelly kerry kim kris lee lindsay lindsey logan lou marion morgan pat paris parker quinn reese robin rowan
  sandy sasha shannon shelby sidney skyler stevie sydney taylor terry toni vivian`),
)

const GENDER: ReadonlyMap<string, 'he' | 'she'> = new Map(
  [...MEN.map((name) => [name, 'he'] as const), ...WOMEN.map((name) => [name, 'she'] as const)].filter(
    ([name]) => !EITHER.has(name),
  ),
)
