package io.atelier.access.audit.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.access.audit.AuditEntry;
import io.atelier.access.audit.Change;

@Schema(name = "AuditEntry", description = "A change that somebody asked for")
record AuditEntryView(long id, Instant at,
		@Schema(description = "Who asked; null if no key was needed, or none was valid") @Nullable Creator key,
		@Schema(description = "Address of the client; null if the change came from the machine itself",
				example = "192.0.2.17") @Nullable String address,
		@Schema(example = "POST") String method, @Schema(example = "/api/v1/jobs") String path,
		@Schema(description = "Path of what was created",
				example = "/api/v1/jobs/0197b3c2-6a62-7c63-9d0f-0a4b7a5de6f1") @Nullable String created,
		@Schema(description = "Status of the response", example = "202") int status) {

	static AuditEntryView of(AuditEntry entry) {
		Change change = entry.change();
		return new AuditEntryView(entry.id(), change.at(), change.key(), change.address(), change.method(),
				change.path(), change.created(), change.status());
	}

}
