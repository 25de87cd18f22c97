PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_topic_wording` (
	`topic_id` integer NOT NULL,
	`wording` integer NOT NULL,
	`proposition` text,
	`since` text,
	PRIMARY KEY(`topic_id`, `wording`),
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "topic_wording_proposition" CHECK(length(trim("__new_topic_wording"."proposition")) > 0),
	CONSTRAINT "topic_wording_worded" CHECK("__new_topic_wording"."proposition" is not null or "__new_topic_wording"."wording" = 1)
);
--> statement-breakpoint
INSERT INTO `__new_topic_wording`("topic_id", "wording", "proposition", "since") SELECT "topic_id", "wording", "proposition", "since" FROM `topic_wording`;--> statement-breakpoint
DROP TABLE `topic_wording`;--> statement-breakpoint
ALTER TABLE `__new_topic_wording` RENAME TO `topic_wording`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `topic_wording_unworded` ON `topic_wording` (`topic_id`,`wording`) WHERE proposition is null;