package io.atelier.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;

/**
 * The parsed command line.
 *
 * @param names ids of the networks as given; none for all
 * @param settings the service's settings, each as {@code --name=value}
 */
record Options(String mode, List<String> names, Map<String, String> values, List<String> settings) {

	private static final Set<String> MODES = Set.of("train", "predict", "growth", "job", "pair", "photos", "gemm");

	private static final Set<String> NAMES = Set.of("seconds", "jobs", "batches", "images", "epochs", "each", "pairs",
			"tests", "data", "dataset", "isa");

	/**
	 * @throws IllegalArgumentException if it is invalid; the message says why
	 */
	static Options parse(List<String> arguments) {
		if (arguments.isEmpty() || !MODES.contains(arguments.get(0))) {
			throw new IllegalArgumentException(
					"the first argument must be train, predict, growth, job, pair, photos or gemm; see src/bench/run");
		}
		List<String> names = new ArrayList<>();
		Map<String, String> values = new LinkedHashMap<>();
		List<String> settings = new ArrayList<>();
		for (int i = 1; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			String name = argument.replaceFirst("^--", "").replaceFirst("=.*", "");
			if (!argument.startsWith("--")) {
				names.add(argument);
			}
			else if (name.contains(".") && argument.contains("=")) {
				settings.add(argument);
			}
			else if (!NAMES.contains(name)) {
				throw new IllegalArgumentException("there is no option " + argument);
			}
			else if (argument.contains("=")) {
				values.put(name, argument.substring(argument.indexOf('=') + 1));
			}
			else if (i + 1 < arguments.size()) {
				values.put(name, arguments.get(++i));
			}
			else {
				throw new IllegalArgumentException(argument + " needs a value");
			}
		}
		String data = values.remove("data");
		if (data != null) {
			settings.add("--atelier.dataset.locations=" + data);
		}
		Options options = new Options(arguments.get(0), List.copyOf(names), values, List.copyOf(settings));
		options.check();
		return options;
	}

	private void check() {
		networks();
		instructionSet();
		seconds(1);
		pairs();
		this.values.keySet()
			.stream()
			.filter((name) -> !List.of("seconds", "dataset", "isa").contains(name))
			.forEach((name) -> list(name, List.of()));
	}

	static List<Integer> oneAndAllCores() {
		int cores = Runtime.getRuntime().availableProcessors();
		return (cores > 1) ? List.of(1, cores) : List.of(1);
	}

	List<Architecture> networks() {
		return this.names.isEmpty() ? BenchNetworks.all()
				: this.names.stream()
					.map((name) -> BenchNetworks.find(name)
						.orElseThrow(() -> new IllegalArgumentException(
								"'%s' is none of the networks %s".formatted(name, String.join(", ", Networks.ids())))))
					.toList();
	}

	String dataset() {
		return this.values.getOrDefault("dataset", Recipe.DEFAULT_DATASET);
	}

	/**
	 * The maximum instruction set; empty for no limit.
	 */
	Optional<InstructionSet> instructionSet() {
		return Optional.ofNullable(this.values.get("isa")).map(InstructionSet::named);
	}

	/**
	 * Data set, instruction set and settings, which a child process needs in addition to
	 * its task.
	 */
	List<String> forAnotherProcess() {
		List<String> arguments = new ArrayList<>(List.of("--dataset", dataset()));
		instructionSet().ifPresent((set) -> arguments.addAll(List.of("--isa", set.name())));
		arguments.addAll(this.settings);
		return arguments;
	}

	double seconds(double otherwise) {
		String text = this.values.get("seconds");
		double seconds = (text != null) ? number("seconds", text, Double::valueOf) : otherwise;
		if (!(seconds > 0)) {
			throw new IllegalArgumentException("--seconds must be above 0, not " + text);
		}
		return seconds;
	}

	int pairs() {
		return list("pairs", List.of(3)).get(0);
	}

	int each() {
		return list("each", List.of(12_000)).get(0);
	}

	int tests() {
		return list("tests", List.of(10_000)).get(0);
	}

	List<Integer> jobs(List<Integer> otherwise) {
		return list("jobs", otherwise);
	}

	List<Integer> batches(List<Integer> otherwise) {
		return list("batches", otherwise);
	}

	List<Integer> images(List<Integer> otherwise) {
		return list("images", otherwise);
	}

	List<Integer> epochs(List<Integer> otherwise) {
		return list("epochs", otherwise);
	}

	private List<Integer> list(String name, List<Integer> otherwise) {
		String text = this.values.get(name);
		if (text == null) {
			return otherwise;
		}
		List<Integer> numbers = Arrays.stream(text.split(",", -1))
			.map((part) -> number(name, part, Integer::valueOf))
			.toList();
		if (numbers.stream().anyMatch((number) -> number < 1)) {
			throw new IllegalArgumentException("--%s takes numbers of 1 or more, not %s".formatted(name, text));
		}
		return numbers;
	}

	private static <T> T number(String name, String text, Function<String, T> reader) {
		try {
			return reader.apply(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("--%s takes numbers, not '%s'".formatted(name, text), ex);
		}
	}

}
