CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`fields` text NOT NULL,
	`problems` text NOT NULL,
	`saved_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `draft_saved` ON `draft` (`saved_at`);