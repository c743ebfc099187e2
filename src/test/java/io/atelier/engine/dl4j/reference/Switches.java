package io.atelier.engine.dl4j.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the rectifiers and maxima of a pass were from deciding otherwise. Rounding well
 * below the margin changes no decision. Values that are equal by construction stay equal
 * and are counted separately.
 */
public final class Switches {

	private final Map<Integer, double[]> margins = new TreeMap<>();

	private long zeros;

	private long ties;

	/**
	 * The smallest nonzero distance, of a rectifier's input from 0 or of a maximum from
	 * the next value of its square, as a share of the largest absolute value in its
	 * channel. Infinite if nothing is decided.
	 */
	public double margin() {
		return this.margins.values().stream().flatMapToDouble(Arrays::stream).min().orElse(Double.POSITIVE_INFINITY);
	}

	/**
	 * The margins of each convolution and rectified dense layer, including maxima behind
	 * it, by the layer's position in the network, shape [channels].
	 */
	public Map<Integer, double[]> margins() {
		return this.margins;
	}

	public long zeros() {
		return this.zeros;
	}

	public long ties() {
		return this.ties;
	}

	Distances of(int layer, int channels, int pixels) {
		double[] margin = this.margins.computeIfAbsent(layer, (position) -> infinite(channels));
		return new Distances(this, margin, pixels);
	}

	private static double[] infinite(int channels) {
		double[] margin = new double[channels];
		Arrays.fill(margin, Double.POSITIVE_INFINITY);
		return margin;
	}

	static final class Distances {

		private final Switches switches;

		private final double[] margin;

		private final int pixels;

		private Distances(Switches switches, double[] margin, int pixels) {
			this.switches = switches;
			this.margin = margin;
			this.pixels = pixels;
		}

		void rectified(double[] inputs) {
			double[] largest = largest(inputs);
			for (int i = 0; i < inputs.length; i++) {
				if (inputs[i] == 0) {
					this.switches.zeros++;
				}
				else {
					narrow(channel(i), Math.abs(inputs[i]) / largest[channel(i)]);
				}
			}
		}

		/**
		 * Records a maximum and its lead over the next value.
		 * @param largest absolute values, shape [channels]
		 */
		void chosen(int place, double lead, double[] largest) {
			if (lead == 0) {
				this.switches.ties++;
			}
			else {
				narrow(channel(place), lead / largest[channel(place)]);
			}
		}

		double[] largest(double[] values) {
			double[] largest = new double[this.margin.length];
			for (int i = 0; i < values.length; i++) {
				largest[channel(i)] = Math.max(largest[channel(i)], Math.abs(values[i]));
			}
			return largest;
		}

		private int channel(int place) {
			return place / this.pixels % this.margin.length;
		}

		private void narrow(int channel, double distance) {
			this.margin[channel] = Math.min(this.margin[channel], distance);
		}

	}

}
