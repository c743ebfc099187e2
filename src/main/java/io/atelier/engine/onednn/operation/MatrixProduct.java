package io.atelier.engine.onednn.operation;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.post_ops;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;

public final class MatrixProduct {

	private MatrixProduct() {
	}

	public static desc describe(long matrices, long rows, long columns) {
		return OneDnn.describe(format_tag.abc, matrices, rows, columns);
	}

	public static desc describeTransposed(long matrices, long rows, long columns) {
		return OneDnn.describe(format_tag.acb, matrices, rows, columns);
	}

	/**
	 * Describes the products of left [b, m, k], or [1, m, k] for all, and right [b, k,
	 * n].
	 */
	public static Kernel of(memory left, memory right, memory result) {
		return of(left, right, result, new post_ops());
	}

	/**
	 * Adds to what the result holds.
	 */
	public static Kernel added(memory left, memory right, memory result) {
		post_ops following = new post_ops();
		following.append_sum();
		return of(left, right, result, following);
	}

	private static Kernel of(memory left, memory right, memory result, post_ops following) {
		matmul.primitive_desc description = new matmul.primitive_desc(
				new matmul.desc(left.get_desc(), right.get_desc(), result.get_desc()), Assembly.attributes(following),
				result.get_engine());
		return new Kernel(matmul::new, description).with(dnnl.DNNL_ARG_SRC, left)
			.with(dnnl.DNNL_ARG_WEIGHTS, right)
			.with(dnnl.DNNL_ARG_DST, result);
	}

}
