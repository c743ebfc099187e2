package io.atelier.study.comparison.claim;

import io.atelier.study.ClaimReport;
import io.atelier.study.ClaimReport.ClaimVerdict;

/**
 * A statement of the paper.
 */
sealed interface Claim permits TrainingClaim, PixelClaim, EightModelsClaim {

	String id();

	/**
	 * What the paper says.
	 */
	String statement();

	/**
	 * What its own tables and data say.
	 */
	String paper();

	Finding check(Findings findings);

	default ClaimReport report(Findings findings) {
		Finding finding = check(findings);
		return new ClaimReport(id(), statement(), paper(), finding.verdict(), finding.evidence());
	}

	/**
	 * What a study says of a statement.
	 *
	 * @param verdict whether it agrees
	 * @param evidence its numbers, in sentences
	 */
	record Finding(ClaimVerdict verdict, String evidence) {

		static Finding cannotBeTold(String evidence) {
			return new Finding(ClaimVerdict.CANNOT_BE_TOLD, evidence);
		}

	}

}
