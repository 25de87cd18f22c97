DROP INDEX `draft_saved`;--> statement-breakpoint
DROP INDEX `form_token_used`;