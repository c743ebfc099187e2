package io.atelier.engine.onednn.winograd;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Region;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.memory.Workspace;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Shape;

/**
 * Takes inputs to the points of {@link Winograd}: first along the columns of pixels, then
 * along the rows, each time by a depthwise convolution.
 */
public final class WinogradInputs {

	private static final int POINTS = Winograd.POINTS;

	private final Assembly assembly;

	private final Shard examples;

	private final Tiling tiling;

	public WinogradInputs(Assembly assembly, Shard examples, Tiling tiling) {
		this.assembly = assembly;
		this.examples = examples;
		this.tiling = tiling;
	}

	/**
	 * Returns shape [36, tiles, channels], by the point's column and then its row.
	 */
	public Region add(Workspace workspace, Tensor images) {
		int channels = this.tiling.input().channels();
		int size = this.examples.size();
		Shape halfWay = new Shape(channels, this.tiling.rows(), this.tiling.input().width());
		Shape tiles = new Shape(channels, this.tiling.rows(), this.tiling.columns());
		Region rows = workspace.take((long) POINTS * size * halfWay.size());
		Region points = workspace.take((long) POINTS * POINTS * size * tiles.size());
		for (int point = 0; point < POINTS; point++) {
			memory target = rows.at((long) point * size * halfWay.size(), describe(size, halfWay));
			add(point, this.assembly.view(images, this.examples), this.tiling.input(), target, halfWay);
		}
		for (int point = 0; point < POINTS; point++) {
			memory target = points.at((long) point * POINTS * size * tiles.size(), describe(POINTS * size, tiles));
			add(point, rows.as(describe(POINTS * size, halfWay)), halfWay, target, tiles);
		}
		return points;
	}

	/**
	 * Works along whichever side becomes shorter.
	 */
	private void add(int point, memory source, Shape from, memory target, Shape to) {
		Taps taps = Taps.of(point, this.tiling.border());
		boolean vertical = from.height() != to.height();
		int pixels = vertical ? from.height() : from.width();
		int tiles = vertical ? to.height() : to.width();
		int before = this.tiling.border() - taps.start();
		int after = (tiles - 1) * Winograd.TILE + taps.extent() - pixels - before;
		long[] kernel = { from.channels(), 1, 1, vertical ? taps.values().size() : 1,
				vertical ? 1 : taps.values().size() };
		convolution_forward.primitive_desc description = new convolution_forward.primitive_desc(
				new convolution_forward.desc(prop_kind.forward_inference, algorithm.convolution_direct,
						source.get_desc(), OneDnn.describe(format_tag.any, kernel), target.get_desc(),
						along(vertical, Winograd.TILE, 1), along(vertical, taps.step() - 1, 0),
						along(vertical, before, 0), along(vertical, after, 0)),
				Assembly.attributes(), this.assembly.engine());
		memory weights = this.assembly.weights()
			.constants()
			.of(taps.repeated(from.channels()), OneDnn.describe(format_tag.goihw, kernel), description.weights_desc());
		this.assembly.add(this.examples,
				new Kernel(convolution_forward::new, description).with(dnnl.DNNL_ARG_SRC, source)
					.with(dnnl.DNNL_ARG_WEIGHTS, weights)
					.with(dnnl.DNNL_ARG_DST, target));
	}

	private static long[] along(boolean vertical, long value, long other) {
		return vertical ? new long[] { value, other } : new long[] { other, value };
	}

	private static desc describe(int images, Shape shape) {
		return OneDnn.describe(format_tag.nhwc, images, shape.channels(), shape.height(), shape.width());
	}

}
