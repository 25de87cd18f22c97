CREATE TABLE `import_file` (
	`import_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`import_id`, `ordinal`),
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_line` (
	`import_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`type` text,
	`name` text,
	`address` text,
	`content` text,
	`prepared` text,
	`search_title` text,
	`search_body` text,
	`place_row` integer NOT NULL,
	`place` text NOT NULL,
	`what` text,
	`count` integer,
	`cells` text,
	`waits` text,
	`plan` text,
	`reason` text,
	`ours` text,
	PRIMARY KEY(`import_id`, `ordinal`),
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_line_name` ON `import_line` (`import_id`,`type`,`name`);--> statement-breakpoint
CREATE INDEX `import_line_plan` ON `import_line` (`import_id`,`kind`,`type`,`plan`);--> statement-breakpoint
CREATE INDEX `import_line_address` ON `import_line` (`import_id`,`address`);--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`name` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`mapping` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`mapping` text,
	`mapping_name` text,
	`choices` text DEFAULT '{}' NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`layout` text,
	`counts` text,
	`planned_at` integer,
	`seal` text,
	`batch` text,
	`done_at` text,
	CONSTRAINT "import_run_state" CHECK("import_run"."state" in ('reading', 'preview', 'unreadable', 'done'))
);
--> statement-breakpoint
CREATE INDEX `import_run_at` ON `import_run` (`at`);