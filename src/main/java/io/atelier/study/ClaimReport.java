package io.atelier.study;

/**
 * A statement of the paper, compared with the paper's own tables and with the study.
 *
 * @param paper what the paper's own tables and data say
 * @param evidence results of the study as a sentence, or what is missing
 */
public record ClaimReport(String id, String statement, String paper, ClaimVerdict verdict, String evidence) {

	public enum ClaimVerdict {

		/**
		 * The results agree with it.
		 */
		SUPPORTED,

		/**
		 * The results contradict it.
		 */
		CONTRADICTED,

		/**
		 * The results are missing or inconclusive.
		 */
		CANNOT_BE_TOLD

	}

}
