package io.atelier.bench;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * Who multiplies matrices of single precision. Both are held to an instruction set by the
 * environment.
 */
enum MatrixLibrary {

	ONEDNN("oneDNN") {

		@Override
		void multiply(int size, FloatPointer left, FloatPointer right, FloatPointer product) {
			int status = dnnl.dnnl_sgemm((byte) 'N', (byte) 'N', size, size, size, 1, left, size, right, size, 0,
					product, size);
			if (status != dnnl.dnnl_success) {
				throw new IllegalStateException("oneDNN multiplies no matrices, status " + status);
			}
		}

	},

	OPENBLAS("OpenBLAS") {

		@Override
		void multiply(int size, FloatPointer left, FloatPointer right, FloatPointer product) {
			openblas_nolapack.cblas_sgemm(openblas_nolapack.CblasRowMajor, openblas_nolapack.CblasNoTrans,
					openblas_nolapack.CblasNoTrans, size, size, size, 1, left, size, right, size, 0, product, size);
		}

	};

	private final String title;

	MatrixLibrary(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

	/**
	 * Multiplies.
	 * @param size rows and columns of each matrix
	 * @param left shape [size, size], row by row
	 * @param right shape [size, size], row by row
	 * @param product the same, written
	 */
	abstract void multiply(int size, FloatPointer left, FloatPointer right, FloatPointer product);

}
