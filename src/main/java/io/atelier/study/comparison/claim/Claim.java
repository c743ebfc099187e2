package io.atelier.study.comparison.claim;

import io.atelier.study.ClaimReport;
import io.atelier.study.ClaimReport.ClaimVerdict;

sealed interface Claim permits TrainingClaim, PixelClaim, EightModelsClaim {

	String id();

	String statement();

	/**
	 * What the paper's own tables and data say.
	 */
	String paper();

	Finding check(Findings findings);

	default ClaimReport report(Findings findings) {
		Finding finding = check(findings);
		return new ClaimReport(id(), statement(), paper(), finding.verdict(), finding.evidence());
	}

	record Finding(ClaimVerdict verdict, String evidence) {

		static Finding cannotBeTold(String evidence) {
			return new Finding(ClaimVerdict.CANNOT_BE_TOLD, evidence);
		}

	}

}
