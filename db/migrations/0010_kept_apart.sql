CREATE TABLE `kept_apart` (
	`record_type` text NOT NULL,
	`one` text NOT NULL,
	`other` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`record_type`, `one`, `other`),
	CONSTRAINT "kept_apart_pair" CHECK("kept_apart"."one" <> "kept_apart"."other")
);
