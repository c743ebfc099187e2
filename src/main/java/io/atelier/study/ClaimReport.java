package io.atelier.study;

/**
 * A statement of the paper, held against its own tables and against the study.
 *
 * @param id its name in answers
 * @param statement what the paper says
 * @param paper what its own tables and data say instead
 * @param verdict what this study's numbers say of the statement
 * @param evidence those numbers, as a sentence, or what is missing
 */
public record ClaimReport(String id, String statement, String paper, ClaimVerdict verdict, String evidence) {

	/**
	 * What a study says of a statement.
	 */
	public enum ClaimVerdict {

		/**
		 * Its numbers agree with it.
		 */
		SUPPORTED,

		/**
		 * Its numbers speak against it.
		 */
		CONTRADICTED,

		/**
		 * It has not the numbers, or they do not decide.
		 */
		CANNOT_BE_TOLD

	}

}
