CREATE INDEX `position_hidden` ON `position` (`uid`) WHERE shown = 0;--> statement-breakpoint
CREATE INDEX `search_entry_place` ON `search_entry` (`id`,`kind`,`record`);