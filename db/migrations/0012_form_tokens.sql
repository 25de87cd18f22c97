CREATE TABLE `form_token` (
	`token` text PRIMARY KEY NOT NULL,
	`href` text NOT NULL,
	`used_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `form_token_used` ON `form_token` (`used_at`);