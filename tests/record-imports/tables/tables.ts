// Invented tables in the shapes that real ones have.

/** A panel: a row a person, a column a question, comments beside one of them. */
export const COASTAL_PANEL = `Respondent,Institution,Date answered,Q1 The fishing ban should be eased before inspections are complete.,Q1 comment,Q2 Two ports should be reopened in exchange for a patrol freeze.,Q3 Vessels should pay for their own trackers.,Confidence,IP
"Marlow, Ada",Straits Institute,3/2/2019,Disagree,not before inspectors sail,Agree,Agree,4,10.0.0.7
Jonas Thiele,Delta University,14/2/2019,Strongly agree,no comment,Uncertain,Disagree,10,10.0.0.8
J. Thiele,Customs Union,4/2/2019,No opinion,-,Agre,n/a,1,10.0.0.9
,Customs Union,4/2/2019,Agree,,Did not answer,Agree,1,10.0.0.9
Tomas Reyes,Delta University,5/2/2019,Did not answer,,Don't know,,7,10.0.0.1
`

/** A voting-advice site: a row an answer of a party to a thesis, with its reasons or a placeholder. */
export const STATEMENTS_OF_PARTIES = `These: Nr.;These: Titel;These: These;Partei: Name;Position: Position;Position: Begründung
1;Tempolimit;Auf allen Autobahnen soll ein generelles Tempolimit gelten.;Hafenpartei;stimme zu;Weniger Unfälle und weniger Lärm.
1;Tempolimit;Auf allen Autobahnen soll ein generelles Tempolimit gelten.;Inselunion;stimme nicht zu;Zu dieser These hat die Partei keine Begründung vorgelegt.
1;Tempolimit;Auf allen Autobahnen soll ein generelles Tempolimit gelten.;Küstenliste;neutral;Keine Begründung.
2;Mindestlohn;Der Mindestlohn soll erhöht werden.;Hafenpartei;stimme zu;Wir verweisen auf unser Programm.
2;Mindestlohn;Der Mindestlohn soll erhöht werden.;Inselunion;;-
2;Mindestlohn;Der Mindestlohn soll erhöht werden.;Küstenliste;keine Angabe;Wir verweisen auf unser Programm.
3;Fähre;Die Fähre soll täglich fahren.;Hafenpartei;stimme nicht zu;"Zu teuer; und ""kaum"" genutzt."
3;Fähre;Die Fähre soll täglich fahren.;Inselunion;stimme zu;Wir verweisen auf unser Programm.
3;Fähre;Die Fähre soll täglich fahren.;Küstenliste;Enthaltung;
`

/** Coded positions: a row a position with its quotation and source. */
export const COASTAL_CODED = `id,speaker,organization,topic,proposition,stance,conditions,quote,source title,url,published,page,stated on
p1,Ada Marlow,Straits Institute,Fishing ban,The fishing ban should be eased before inspections.,opposes unless,inspectors have been aboard,"Not before, she said, ""they sail""",Gazette on ports,https://example.org/a,2019-02-03,4,2019-02-02
p2,Tomas Reyes,Delta University,Fishing ban,The fishing ban should be eased before inspections.,supports,,Ease it now,Gazette on ports,https://example.org/a,2019-02-03,4,2019-02-02
p3,Tomas Reyes,Delta University,Fishing ban,The fishing ban should be eased before inspections.,supports,,Now is the time,Other paper,https://example.org/b,2019-02-04,,2019-02-02
p4,Ines Okafor,Delta University,Fishing ban,The fishing ban should be eased before inspections.,supports,,,Other paper,https://example.org/b,2019-02-04,,2019-02-02
p5,Ines Okafor,Delta University,Fishing ban,The fishing ban should be eased before inspections.,supports_if,,Yes perhaps,Other paper,https://example.org/b,2019-02-04,,2019-02-02
`
