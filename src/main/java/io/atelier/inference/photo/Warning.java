package io.atelier.inference.photo;

/**
 * Reasons not to trust an answer.
 */
public enum Warning {

	EMPTY_TRIM("The picture has only one colour: nothing differs from its corners by more than 5 %"),

	FULL_FRAME("No edge could be trimmed: the background is not plain, or the garment is cut off"),

	TOO_SMALL("After trimming, the longest edge has fewer pixels than that of the model's images"),

	UNCLEAR_POLARITY("The border is neither bright nor dark: set invert=true or invert=false"),

	LOOKS_INVERTED("The image has a bright border, unlike the data set: set invert=true or fit=auto"),

	ONE_SHADE("The image has only one shade: it is empty, or it is dark on transparency, which needs fit=auto"),

	LOW_MARGIN("The two most probable classes are less than 0.2 apart");

	private final String message;

	Warning(String message) {
		this.message = message;
	}

	public String message() {
		return this.message;
	}

}
