ALTER TABLE `actor` ADD `short_name` text;--> statement-breakpoint
ALTER TABLE `affiliation` ADD `short` text;