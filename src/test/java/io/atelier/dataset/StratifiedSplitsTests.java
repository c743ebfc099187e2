package io.atelier.dataset;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StratifiedSplitsTests {

	private static final int PER_CLASS = 60;

	private final ImageSet balanced = sortedByClass(PER_CLASS, PER_CLASS, PER_CLASS, PER_CLASS, PER_CLASS, PER_CLASS,
			PER_CLASS, PER_CLASS, PER_CLASS, PER_CLASS);

	@ParameterizedTest
	@CsvSource({ "60000, 10000", "6000, 1000", "59999, 9999", "120000, 10000", "5, 0" })
	void setsAsideASixthUpToTenThousand(int trainingSize, int expected) {
		assertThat(StratifiedSplits.holdoutSize(trainingSize)).isEqualTo(expected);
	}

	@Test
	void balancesHoldoutAndRestExactly() {
		Split split = StratifiedSplits.holdout(this.balanced, Integer.MAX_VALUE);
		assertThat(split.holdout().size()).isEqualTo(100);
		assertThat(counts(split.holdout())).containsOnly(10);
		assertThat(counts(split.training())).containsOnly(50);
	}

	@Test
	void partitionsWithoutLossOrOverlap() {
		Split split = StratifiedSplits.holdout(this.balanced, Integer.MAX_VALUE);
		Set<Integer> together = new HashSet<>(identities(split.training()));
		assertThat(together).doesNotContainAnyElementsOf(identities(split.holdout()));
		together.addAll(identities(split.holdout()));
		assertThat(together).isEqualTo(identities(this.balanced));
	}

	@Test
	void keepsLabelsWithTheirImages() {
		ImageSet training = StratifiedSplits.holdout(this.balanced, 77).training();
		for (int i = 0; i < training.size(); i++) {
			assertThat(identity(training, i) / 1000).isEqualTo(training.labels()[i]);
		}
	}

	@Test
	void sharesTheHoldoutWhateverIsLearntFrom() {
		Split small = StratifiedSplits.holdout(this.balanced, 30);
		Split large = StratifiedSplits.holdout(this.balanced, 400);
		assertThat(small.holdout().pixels()).isEqualTo(large.holdout().pixels());
	}

	@ParameterizedTest
	@CsvSource({ "10, 1", "100, 10", "470, 47" })
	void balancesSubsets(int most, int perClass) {
		assertThat(counts(StratifiedSplits.subset(this.balanced, most))).containsOnly(perClass);
		assertThat(counts(StratifiedSplits.holdout(this.balanced, most).training())).containsOnly(perClass);
	}

	@Test
	void staysWithinOneImageOfBalanceWhereTenDoesNotDivide() {
		int[] counts = counts(StratifiedSplits.subset(this.balanced, 43));
		assertThat(counts).containsOnly(4, 5);
	}

	@Test
	void growsSubsetsToSupersets() {
		byte[] small = StratifiedSplits.subset(this.balanced, 90).pixels();
		byte[] large = StratifiedSplits.subset(this.balanced, 333).pixels();
		assertThat(large).startsWith(small);
		byte[] smallRest = StratifiedSplits.holdout(this.balanced, 90).training().pixels();
		byte[] largeRest = StratifiedSplits.holdout(this.balanced, 333).training().pixels();
		assertThat(largeRest).startsWith(smallRest);
	}

	@Test
	void mixesTheClasses() {
		byte[] labels = StratifiedSplits.subset(this.balanced, 300).labels();
		int sameAsNext = 0;
		for (int i = 1; i < labels.length; i++) {
			sameAsNext += (labels[i] == labels[i - 1]) ? 1 : 0;
		}
		assertThat(sameAsNext).isLessThan(60);
		assertThat(StratifiedSplits.subset(this.balanced, 20).labels())
			.isNotEqualTo(StratifiedSplits.subset(this.balanced, 40).select(range(20, 40)).labels());
	}

	@Test
	void keepsProportionsOfUnbalancedClasses() {
		ImageSet unbalanced = sortedByClass(300, 100, 100, 20, 20, 20, 20, 20, 0, 0);
		Split split = StratifiedSplits.holdout(unbalanced, Integer.MAX_VALUE);
		int[] held = counts(split.holdout());
		assertThat(held[0]).isBetween(49, 51);
		assertThat(held[1]).isBetween(16, 18);
		assertThat(held[3]).isBetween(3, 4);
		assertThat(held[8]).isZero();
	}

	@Test
	void returnsTheSetItselfWhereItIsSmallEnough() {
		assertThat(StratifiedSplits.subset(this.balanced, 600)).isSameAs(this.balanced);
		assertThat(StratifiedSplits.subset(this.balanced, Integer.MAX_VALUE)).isSameAs(this.balanced);
	}

	@Test
	void refusesToReturnNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> StratifiedSplits.subset(this.balanced, 0))
			.withMessageContaining("at least one image");
		assertThatIllegalArgumentException().isThrownBy(() -> StratifiedSplits.holdout(this.balanced, -1));
	}

	private static ImageSet sortedByClass(int... counts) {
		int size = Arrays.stream(counts).sum();
		ByteBuffer pixels = ByteBuffer.allocate(size * Garments.PIXELS);
		byte[] labels = new byte[size];
		int index = 0;
		for (int label = 0; label < counts.length; label++) {
			for (int i = 0; i < counts[label]; i++) {
				pixels.putInt(index * Garments.PIXELS, 1000 * label + i);
				labels[index++] = (byte) label;
			}
		}
		return Garments.images(pixels.array(), labels);
	}

	private static int identity(ImageSet set, int index) {
		return ByteBuffer.wrap(set.pixels()).getInt(index * Garments.PIXELS);
	}

	private static Set<Integer> identities(ImageSet set) {
		Set<Integer> identities = new HashSet<>();
		for (int i = 0; i < set.size(); i++) {
			identities.add(identity(set, i));
		}
		return identities;
	}

	private static int[] counts(ImageSet set) {
		int[] counts = new int[Garments.COUNT];
		for (byte label : set.labels()) {
			counts[label]++;
		}
		return counts;
	}

	private static int[] range(int from, int to) {
		return IntStream.range(from, to).toArray();
	}

}
