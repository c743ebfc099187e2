package io.atelier.training;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.atelier.platform.id.IdFormat;

@Component
class JobIdFormat extends IdFormat<JobId> {

	JobIdFormat(ObjectProvider<JobResults> jobs) {
		super(() -> jobs.getObject().newest());
	}

}
