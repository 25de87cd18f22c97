CREATE INDEX `position_facet` ON `position` (`topic_id`,`summit_id`,`stance`,`shown`,`actor_id`,`on_behalf_of_id`,`basis`,`reported_by_id`,`condition_join`,`qualifier`,`stated_from`,`stated_to`);--> statement-breakpoint
CREATE INDEX `position_day` ON `position` (`stated_from`,`shown`);--> statement-breakpoint
CREATE INDEX `quotation_lang` ON `quotation` (`lang`);--> statement-breakpoint
CREATE INDEX `quotation_evidence` ON `quotation` (`id`,`source_id`,`mode`,`lang`);