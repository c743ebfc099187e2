package io.atelier.inference.photo;

/**
 * Why an answer should not be trusted.
 */
public enum Warning {

	/**
	 * Nothing differs from the background.
	 */
	EMPTY_TRIM("The picture is of one colour: nothing differs from its corners by more than 5 %"),

	/**
	 * Nothing could be trimmed.
	 */
	FULL_FRAME("No edge could be trimmed: the background is not plain, or the garment is cut off"),

	/**
	 * There are fewer pixels than the networks take.
	 */
	TOO_SMALL("What is left after trimming has less than 28 pixels along its longest edge"),

	/**
	 * The border is neither bright nor dark.
	 */
	UNCLEAR_POLARITY("The border is neither bright nor dark: say invert=true or invert=false"),

	/**
	 * An image that is used as it is has a bright border.
	 */
	LOOKS_INVERTED("The image has a bright border, unlike the data set: ask with invert=true or fit=auto"),

	/**
	 * An image that is used as it is shows nothing.
	 */
	ONE_SHADE("The image is of one shade: nothing is on it, or it is dark on transparency, which needs fit=auto"),

	/**
	 * Two classes are about as probable.
	 */
	LOW_MARGIN("The two most probable classes are less than 0.2 apart");

	private final String message;

	Warning(String message) {
		this.message = message;
	}

	/**
	 * What it means.
	 * @return a sentence for people
	 */
	public String message() {
		return this.message;
	}

}
