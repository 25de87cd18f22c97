DROP INDEX `import_line_plan`;--> statement-breakpoint
DROP INDEX `import_line_address`;--> statement-breakpoint
CREATE INDEX `import_line_plan` ON `import_line` (`import_id`,`kind`,`type`,`plan`,`ordinal`);--> statement-breakpoint
CREATE INDEX `import_line_address` ON `import_line` (`import_id`,`address`) WHERE address is not null;