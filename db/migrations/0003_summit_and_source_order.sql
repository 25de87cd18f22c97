CREATE INDEX `position_summit` ON `position` (`summit_id`,`shown`) WHERE summit_id is not null;--> statement-breakpoint
CREATE INDEX `source_issued` ON `source` (`issued_from`);--> statement-breakpoint
CREATE INDEX `source_latest` ON `source` (`issued_to`);