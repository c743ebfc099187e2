package io.atelier.engine.onednn.memory;

import java.util.Locale;

import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_desc_base;

/**
 * oneDNN on this processor. Never closed: it lives as long as the process.
 */
public final class OneDnn {

	public static final data_type FLOATS = data_type.f32;

	private final engine processor;

	/**
	 * Throws a {@link LinkageError} if there is no oneDNN for this platform.
	 */
	public OneDnn() {
		this.processor = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);
	}

	public String version() {
		dnnl_version_t version = dnnl.dnnl_version();
		return version.major() + "." + version.minor() + "." + version.patch();
	}

	/**
	 * The processor's instruction set as oneDNN calls it, or the lower one that
	 * ONEDNN_MAX_CPU_ISA sets.
	 */
	public String instructionSet() {
		return dnnl.get_effective_cpu_isa().toString().toUpperCase(Locale.ROOT);
	}

	public engine engine() {
		return this.processor;
	}

	public static String implementation(primitive_desc_base description) {
		return description.impl_info_str().getString();
	}

	public static long floats(desc description) {
		return (description.get_size() + Float.BYTES - 1) / Float.BYTES;
	}

	public static desc describe(format_tag format, long... dimensions) {
		return new desc(dimensions, FLOATS, format);
	}

}
