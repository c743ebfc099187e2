package io.atelier.engine.onednn;

import java.util.List;
import java.util.Locale;

import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_desc_base;

import io.atelier.recipe.Architecture;

/**
 * oneDNN on this processor. Never closed: it lives as long as the process.
 */
public final class OneDnn {

	static final data_type FLOATS = data_type.f32;

	private final engine processor;

	private final Layouts layouts = new Layouts(this);

	/**
	 * Loads oneDNN.
	 * @throws LinkageError if there is none for this platform
	 */
	public OneDnn() {
		this.processor = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);
	}

	/**
	 * The library's version.
	 * @return major, minor and patch number
	 */
	public String version() {
		dnnl_version_t version = dnnl.dnnl_version();
		return version.major() + "." + version.minor() + "." + version.patch();
	}

	/**
	 * What its operations are made for: the processor's instruction set, or less where
	 * ONEDNN_MAX_CPU_ISA says so.
	 * @return as oneDNN calls it, for example AVX2 or AVX512_CORE
	 */
	public String instructionSet() {
		return dnnl.get_effective_cpu_isa().toString().toUpperCase(Locale.ROOT);
	}

	/**
	 * The operations of a network that run tens of times slower than they should, because
	 * oneDNN has nothing but a reference implementation for this processor.
	 * @param architecture the network
	 * @return their names, in words; empty as a rule
	 */
	public List<String> references(Architecture architecture) {
		return this.layouts.references(architecture);
	}

	Layouts layouts() {
		return this.layouts;
	}

	engine engine() {
		return this.processor;
	}

	/**
	 * The implementation that oneDNN chose, as it calls it.
	 */
	static String implementation(primitive_desc_base description) {
		return description.impl_info_str().getString();
	}

	/**
	 * Room for what is described, in floats.
	 */
	static long floats(desc description) {
		return (description.get_size() + Float.BYTES - 1) / Float.BYTES;
	}

	static desc describe(format_tag format, long... dimensions) {
		return new desc(dimensions, FLOATS, format);
	}

}
