CREATE TABLE `former_name` (
	`record_type` text NOT NULL,
	`name` text NOT NULL,
	`present` text NOT NULL,
	`merged` integer NOT NULL,
	PRIMARY KEY(`record_type`, `name`)
);
--> statement-breakpoint
CREATE INDEX `former_name_present` ON `former_name` (`record_type`,`present`);