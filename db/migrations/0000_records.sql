CREATE TABLE `absence` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`actor_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	`summit_id` integer,
	`kind` text NOT NULL,
	`source_id` integer NOT NULL,
	`on_date` text NOT NULL,
	`on_from` text NOT NULL,
	`on_to` text NOT NULL,
	`recorded_by` text NOT NULL,
	`note` text,
	`quotation_id` integer,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`summit_id`) REFERENCES `summit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "absence_kind" CHECK("absence"."kind" in ('not_found', 'unclear', 'declined')),
	CONSTRAINT "absence_evidence" CHECK(("absence"."kind" = 'not_found') or "absence"."quotation_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `absence_uid_unique` ON `absence` (`uid`);--> statement-breakpoint
CREATE INDEX `absence_actor` ON `absence` (`actor_id`,`topic_id`);--> statement-breakpoint
CREATE INDEX `absence_topic` ON `absence` (`topic_id`);--> statement-breakpoint
CREATE TABLE `absence_quotation` (
	`absence_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`absence_id`, `quotation_id`),
	FOREIGN KEY (`absence_id`) REFERENCES `absence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `absence_quotation_quotation` ON `absence_quotation` (`quotation_id`);--> statement-breakpoint
CREATE TABLE `actor` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`sort_name` text NOT NULL,
	`native_name` text,
	`description` text,
	`quantifier` text,
	`source_id` integer,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actor_kind" CHECK("actor"."kind" in ('person', 'organization', 'group')),
	CONSTRAINT "actor_name" CHECK(length(trim("actor"."name")) > 0),
	CONSTRAINT "actor_group_source" CHECK("actor"."kind" <> 'group' or "actor"."source_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_slug_unique` ON `actor` (`slug`);--> statement-breakpoint
CREATE INDEX `actor_sort` ON `actor` (`sort_name`);--> statement-breakpoint
CREATE TABLE `affiliation` (
	`actor_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`organization` text NOT NULL,
	`organization_id` integer,
	`title` text,
	`role` text NOT NULL,
	`from_date` text,
	`to_date` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	PRIMARY KEY(`actor_id`, `ordinal`),
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "affiliation_role" CHECK("affiliation"."role" in ('analyst', 'official', 'other'))
);
--> statement-breakpoint
CREATE TABLE `alias` (
	`actor_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`actor_id`, `ordinal`),
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "alias_name" CHECK(length(trim("alias"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE `claim` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`slug` text NOT NULL,
	`coding_id` integer NOT NULL,
	`claimant_id` integer NOT NULL,
	`on_behalf_of_id` integer,
	`statement` text NOT NULL,
	`kind` text NOT NULL,
	`summit_id` integer NOT NULL,
	`topic_id` integer,
	`polarity` text,
	`reported_by_id` integer,
	`made_on` text NOT NULL,
	`made_from` text NOT NULL,
	`made_to` text NOT NULL,
	`quotation_id` integer NOT NULL,
	`status` text DEFAULT 'published' NOT NULL,
	`withdrawal` text,
	FOREIGN KEY (`coding_id`) REFERENCES `coding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimant_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`summit_id`) REFERENCES `summit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_kind" CHECK("claim"."kind" in ('empirical', 'predictive')),
	CONSTRAINT "claim_polarity" CHECK("claim"."polarity" in ('asserts', 'denies')),
	CONSTRAINT "claim_status" CHECK("claim"."status" in ('published', 'withdrawn')),
	CONSTRAINT "claim_topic_polarity" CHECK(("claim"."topic_id" is null) = ("claim"."polarity" is null)),
	CONSTRAINT "claim_withdrawal" CHECK(("claim"."status" = 'withdrawn') = ("claim"."withdrawal" is not null)),
	CONSTRAINT "claim_dates" CHECK("claim"."made_from" <= "claim"."made_to"),
	CONSTRAINT "claim_statement" CHECK(length(trim("claim"."statement")) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_uid_unique` ON `claim` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_slug_unique` ON `claim` (`slug`);--> statement-breakpoint
CREATE INDEX `claim_claimant` ON `claim` (`claimant_id`);--> statement-breakpoint
CREATE INDEX `claim_topic` ON `claim` (`topic_id`);--> statement-breakpoint
CREATE INDEX `claim_summit` ON `claim` (`summit_id`);--> statement-breakpoint
CREATE TABLE `claim_quotation` (
	`claim_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `quotation_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_quotation_quotation` ON `claim_quotation` (`quotation_id`);--> statement-breakpoint
CREATE TABLE `coding` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`source_id` integer NOT NULL,
	`coder` text NOT NULL,
	`codebook` text NOT NULL,
	`day` text NOT NULL,
	`complete` integer NOT NULL,
	`published` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_uid_unique` ON `coding` (`uid`);--> statement-breakpoint
CREATE TABLE `coding_actor` (
	`coding_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`actor_id` integer NOT NULL,
	PRIMARY KEY(`coding_id`, `ordinal`),
	FOREIGN KEY (`coding_id`) REFERENCES `coding`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_actor_member` ON `coding_actor` (`actor_id`,`coding_id`);--> statement-breakpoint
CREATE TABLE `coding_summit` (
	`coding_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`summit_id` integer NOT NULL,
	PRIMARY KEY(`coding_id`, `ordinal`),
	FOREIGN KEY (`coding_id`) REFERENCES `coding`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`summit_id`) REFERENCES `summit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_summit_member` ON `coding_summit` (`summit_id`,`coding_id`);--> statement-breakpoint
CREATE TABLE `coding_topic` (
	`coding_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`topic_id` integer NOT NULL,
	PRIMARY KEY(`coding_id`, `ordinal`),
	FOREIGN KEY (`coding_id`) REFERENCES `coding`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_topic_member` ON `coding_topic` (`topic_id`,`coding_id`);--> statement-breakpoint
CREATE TABLE `library` (
	`id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`codebook` text NOT NULL,
	CONSTRAINT "library_single" CHECK("library"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `position` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`coding_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`on_behalf_of_id` integer,
	`topic_id` integer NOT NULL,
	`wording` integer NOT NULL,
	`summit_id` integer,
	`stance` text NOT NULL,
	`condition_join` text,
	`conditions` text DEFAULT '[]' NOT NULL,
	`qualifier` text,
	`basis` text NOT NULL,
	`inference` text,
	`reported_by_id` integer,
	`confidence` text NOT NULL,
	`stated_on` text NOT NULL,
	`stated_from` text NOT NULL,
	`stated_to` text NOT NULL,
	`summary` text NOT NULL,
	`quotation_id` integer NOT NULL,
	`status` text DEFAULT 'published' NOT NULL,
	`withdrawal` text,
	`shown` integer DEFAULT true NOT NULL,
	`tier` integer GENERATED ALWAYS AS (case when basis = 'stated' and reported_by_id is null then 1 else 2 end) STORED NOT NULL,
	FOREIGN KEY (`coding_id`) REFERENCES `coding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`summit_id`) REFERENCES `summit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`,`wording`) REFERENCES `topic_wording`(`topic_id`,`wording`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "position_stance" CHECK("position"."stance" in ('opposes', 'opposes_unless', 'mixed', 'supports_if', 'supports')),
	CONSTRAINT "position_basis" CHECK("position"."basis" in ('stated', 'enacted', 'inferred')),
	CONSTRAINT "position_confidence" CHECK("position"."confidence" in ('high', 'medium', 'low')),
	CONSTRAINT "position_status" CHECK("position"."status" in ('published', 'withdrawn')),
	CONSTRAINT "position_condition_join" CHECK("position"."condition_join" in ('all', 'any')),
	CONSTRAINT "position_conditions" CHECK(json_valid("position"."conditions") and ("position"."stance" in ('opposes_unless', 'supports_if')) = (json_array_length("position"."conditions") > 0) and ("position"."condition_join" is null) = (json_array_length("position"."conditions") = 0)),
	CONSTRAINT "position_inference" CHECK("position"."basis" <> 'inferred' or length(trim(coalesce("position"."inference", ''))) > 0),
	CONSTRAINT "position_withdrawal" CHECK(("position"."status" = 'withdrawn') = ("position"."withdrawal" is not null)),
	CONSTRAINT "position_dates" CHECK("position"."stated_from" <= "position"."stated_to"),
	CONSTRAINT "position_reporter" CHECK("position"."reported_by_id" is null or "position"."reported_by_id" <> "position"."actor_id"),
	CONSTRAINT "position_behalf" CHECK("position"."on_behalf_of_id" is null or "position"."on_behalf_of_id" <> "position"."actor_id"),
	CONSTRAINT "position_summary" CHECK(length(trim("position"."summary")) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `position_uid_unique` ON `position` (`uid`);--> statement-breakpoint
CREATE INDEX `position_actor` ON `position` (`actor_id`,`topic_id`,`summit_id`,`shown`,`tier`,`stated_from`);--> statement-breakpoint
CREATE INDEX `position_behalf_of` ON `position` (`on_behalf_of_id`,`topic_id`,`summit_id`) WHERE on_behalf_of_id is not null;--> statement-breakpoint
CREATE INDEX `position_topic` ON `position` (`topic_id`,`shown`,`stance`,`stated_to`);--> statement-breakpoint
CREATE INDEX `position_coding` ON `position` (`coding_id`);--> statement-breakpoint
CREATE INDEX `position_reported_by` ON `position` (`reported_by_id`) WHERE reported_by_id is not null;--> statement-breakpoint
CREATE TABLE `position_quotation` (
	`position_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`position_id`, `quotation_id`),
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `position_quotation_quotation` ON `position_quotation` (`quotation_id`);--> statement-breakpoint
CREATE TABLE `quotation` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`source_id` integer NOT NULL,
	`speaker_id` integer NOT NULL,
	`mode` text NOT NULL,
	`segments` text NOT NULL,
	`locator_kind` text,
	`locator_value` text,
	`lang` text NOT NULL,
	`check_result` text,
	`checked_on` text,
	`checked_hash` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quotation_mode" CHECK("quotation"."mode" in ('direct', 'partial', 'paraphrase', 'authored', 'answer')),
	CONSTRAINT "quotation_locator_kind" CHECK("quotation"."locator_kind" in ('paragraph', 'page', 'timestamp', 'table', 'post', 'slide', 'question')),
	CONSTRAINT "quotation_check_result" CHECK("quotation"."check_result" in ('exact', 'moved', 'changed', 'missing')),
	CONSTRAINT "quotation_segments" CHECK(json_valid("quotation"."segments") and json_array_length("quotation"."segments") > 0),
	CONSTRAINT "quotation_locator" CHECK(("quotation"."locator_kind" is null) = ("quotation"."locator_value" is null)),
	CONSTRAINT "quotation_check" CHECK(("quotation"."check_result" is null) = ("quotation"."checked_on" is null) and ("quotation"."check_result" is null) = ("quotation"."checked_hash" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quotation_uid_unique` ON `quotation` (`uid`);--> statement-breakpoint
CREATE INDEX `quotation_source` ON `quotation` (`source_id`);--> statement-breakpoint
CREATE TABLE `response` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`claim_id` integer NOT NULL,
	`coding_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`kind` text NOT NULL,
	`basis` text NOT NULL,
	`inference` text,
	`said_on` text NOT NULL,
	`said_from` text NOT NULL,
	`said_to` text NOT NULL,
	`summary` text NOT NULL,
	`quotation_id` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`coding_id`) REFERENCES `coding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "response_kind" CHECK("response"."kind" in ('endorses', 'disputes', 'qualifies')),
	CONSTRAINT "response_basis" CHECK("response"."basis" in ('stated', 'inferred')),
	CONSTRAINT "response_inference" CHECK("response"."basis" <> 'inferred' or length(trim(coalesce("response"."inference", ''))) > 0),
	CONSTRAINT "response_dates" CHECK("response"."said_from" <= "response"."said_to")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_uid_unique` ON `response` (`uid`);--> statement-breakpoint
CREATE INDEX `response_claim` ON `response` (`claim_id`);--> statement-breakpoint
CREATE INDEX `response_actor` ON `response` (`actor_id`);--> statement-breakpoint
CREATE TABLE `response_quotation` (
	`response_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`response_id`, `quotation_id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_quotation_quotation` ON `response_quotation` (`quotation_id`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record_type` text NOT NULL,
	`record` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	`before` text,
	`after` text,
	CONSTRAINT "revision_content" CHECK("revision"."before" is not null or "revision"."after" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_version` ON `revision` (`record_type`,`record`,`version`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_record` ON `search_entry` (`kind`,`record`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`container` text,
	`abbreviation` text NOT NULL,
	`publisher` text,
	`issued` text NOT NULL,
	`issued_from` text NOT NULL,
	`issued_to` text NOT NULL,
	`url` text,
	`archived_url` text,
	`lang` text NOT NULL,
	`access` text NOT NULL,
	`rights` text,
	CONSTRAINT "source_type" CHECK("source"."type" in ('article-newspaper', 'article-magazine', 'article-journal', 'report', 'hearing', 'post', 'post-weblog', 'broadcast', 'speech', 'interview', 'webpage', 'dataset')),
	CONSTRAINT "source_access" CHECK("source"."access" in ('open', 'paywalled', 'private'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_slug_unique` ON `source` (`slug`);--> statement-breakpoint
CREATE TABLE `source_author` (
	`source_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`actor_id` integer,
	PRIMARY KEY(`source_id`, `ordinal`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source_text` (
	`source_id` integer NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	`added_on` text NOT NULL,
	PRIMARY KEY(`source_id`, `version`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `speaker` (
	`quotation_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`actor_id` integer NOT NULL,
	PRIMARY KEY(`quotation_id`, `actor_id`),
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `speaker_actor` ON `speaker` (`actor_id`);--> statement-breakpoint
CREATE TABLE `summit` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`date` text NOT NULL,
	`date_from` text NOT NULL,
	`date_to` text NOT NULL,
	`place` text,
	`status` text NOT NULL,
	CONSTRAINT "summit_status" CHECK("summit"."status" in ('announced', 'held', 'cancelled')),
	CONSTRAINT "summit_dates" CHECK("summit"."date_from" <= "summit"."date_to")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `summit_slug_unique` ON `summit` (`slug`);--> statement-breakpoint
CREATE TABLE `theme` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`label` text NOT NULL,
	`ordinal` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theme_slug_unique` ON `theme` (`slug`);--> statement-breakpoint
CREATE TABLE `topic` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`theme_id` integer NOT NULL,
	`label` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scope` text NOT NULL,
	`broader_id` integer,
	`wording` integer NOT NULL,
	`rule_counts` text NOT NULL,
	`rule_excludes` text NOT NULL,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`broader_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topic_scope" CHECK("topic"."scope" in ('summit', 'standing')),
	CONSTRAINT "topic_broader" CHECK("topic"."broader_id" is null or "topic"."broader_id" <> "topic"."id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_slug_unique` ON `topic` (`slug`);--> statement-breakpoint
CREATE TABLE `topic_wording` (
	`topic_id` integer NOT NULL,
	`wording` integer NOT NULL,
	`proposition` text NOT NULL,
	`since` text,
	PRIMARY KEY(`topic_id`, `wording`),
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "topic_wording_proposition" CHECK(length(trim("topic_wording"."proposition")) > 0)
);
--> statement-breakpoint
CREATE TABLE `translation` (
	`quotation_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	`translator` text NOT NULL,
	`method` text NOT NULL,
	PRIMARY KEY(`quotation_id`, `ordinal`),
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "translation_method" CHECK("translation"."method" in ('hand', 'machine')),
	CONSTRAINT "translation_text" CHECK(length(trim("translation"."text")) > 0)
);
