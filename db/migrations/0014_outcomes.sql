CREATE TABLE `claim_outcome` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`claim_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`on_date` text,
	`on_from` text,
	`on_to` text,
	`settled_by` text NOT NULL,
	`settled_on` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "claim_outcome_outcome" CHECK("claim_outcome"."outcome" in ('came_true', 'came_true_in_part', 'did_not', 'cannot_be_told')),
	CONSTRAINT "claim_outcome_settled_by" CHECK(length(trim("claim_outcome"."settled_by")) > 0),
	CONSTRAINT "claim_outcome_reason" CHECK(length(trim("claim_outcome"."reason")) > 0),
	CONSTRAINT "claim_outcome_dates" CHECK("claim_outcome"."on_from" <= "claim_outcome"."on_to")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_outcome_uid_unique` ON `claim_outcome` (`uid`);--> statement-breakpoint
CREATE INDEX `claim_outcome_claim` ON `claim_outcome` (`claim_id`);--> statement-breakpoint
CREATE TABLE `outcome_quotation` (
	`outcome_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`outcome_id`, `quotation_id`),
	FOREIGN KEY (`outcome_id`) REFERENCES `claim_outcome`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcome_quotation_quotation` ON `outcome_quotation` (`quotation_id`);--> statement-breakpoint
CREATE TABLE `outcome_source` (
	`outcome_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`source_id` integer NOT NULL,
	`sentence` text NOT NULL,
	PRIMARY KEY(`outcome_id`, `ordinal`),
	FOREIGN KEY (`outcome_id`) REFERENCES `claim_outcome`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_source_sentence" CHECK(length(trim("outcome_source"."sentence")) > 0)
);
--> statement-breakpoint
CREATE INDEX `outcome_source_source` ON `outcome_source` (`source_id`);--> statement-breakpoint
ALTER TABLE `claim` ADD `said` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `own_power` integer;--> statement-breakpoint
ALTER TABLE `claim` ADD `test_true_if` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `test_not_if` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `test_written_on` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `by_date` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `by_from` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `by_to` text;--> statement-breakpoint
ALTER TABLE `summit` ADD `known` text;