package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.javacpp.PointerScope;

/**
 * oneDNN on this processor. Never closed: it lives as long as the process.
 */
public final class OneDnn {

	private static final format_tag[] BLOCKED = { format_tag.nChw16c, format_tag.nChw8c, format_tag.nChw4c };

	private final engine processor = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);

	private final format_tag imageFormat;

	/**
	 * Loads oneDNN.
	 * @throws LinkageError if there is none for this platform
	 */
	@SuppressWarnings("unchecked")
	public OneDnn() {
		try (PointerScope scope = new PointerScope()) {
			this.imageFormat = preferredFormat();
			scope.deallocate();
		}
	}

	/**
	 * The layout that convolutions choose for themselves where they may: it depends on
	 * the width of the processor's vector registers.
	 */
	private format_tag preferredFormat() {
		desc any = describe(format_tag.any, 8, 32, 14, 14);
		desc weights = describe(format_tag.any, 32, 32, 3, 3);
		long[] one = { 1, 1 };
		desc chosen = new convolution_forward.primitive_desc(new convolution_forward.desc(prop_kind.forward_training,
				algorithm.convolution_direct, any, weights, describe(format_tag.x, 32), any, one, one, one),
				this.processor)
			.dst_desc();
		for (format_tag tag : BLOCKED) {
			if (chosen.equals(describe(tag, 8, 32, 14, 14))) {
				return tag;
			}
		}
		return format_tag.nchw;
	}

	/**
	 * The library's version.
	 * @return major, minor and patch number
	 */
	public String version() {
		dnnl_version_t version = dnnl.dnnl_version();
		return version.major() + "." + version.minor() + "." + version.patch();
	}

	engine engine() {
		return this.processor;
	}

	/**
	 * The layout of many-channelled images between operations.
	 */
	format_tag imageFormat() {
		return this.imageFormat;
	}

	memory memory(desc description, Buffers buffers) {
		return new memory(description, this.processor, buffers.take(floats(description)));
	}

	/**
	 * Room for what is described, in floats.
	 */
	static long floats(desc description) {
		return (description.get_size() + Float.BYTES - 1) / Float.BYTES;
	}

	static desc describe(format_tag format, long... dimensions) {
		return new desc(dimensions, memory.data_type.f32, format);
	}

}
