CREATE INDEX `claim_quotation_first` ON `claim` (`quotation_id`);--> statement-breakpoint
CREATE INDEX `response_quotation_first` ON `response` (`quotation_id`);--> statement-breakpoint
CREATE INDEX `response_coding` ON `response` (`coding_id`);--> statement-breakpoint
CREATE INDEX `coding_source` ON `coding` (`source_id`);--> statement-breakpoint
CREATE INDEX `position_quotation_first` ON `position` (`quotation_id`);--> statement-breakpoint
CREATE INDEX `quotation_speaker` ON `quotation` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `absence_quotation_first` ON `absence` (`quotation_id`) WHERE quotation_id is not null;--> statement-breakpoint
CREATE INDEX `absence_source` ON `absence` (`source_id`);