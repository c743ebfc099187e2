package io.atelier.study;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.atelier.platform.id.IdFormat;

@Component
class StudyIdFormat extends IdFormat<StudyId> {

	StudyIdFormat(ObjectProvider<StudyReports> studies) {
		super(() -> studies.getObject().newest());
	}

}
