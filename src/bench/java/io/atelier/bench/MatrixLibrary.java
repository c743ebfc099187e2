package io.atelier.bench;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * Libraries that multiply single-precision matrices. Environment variables limit their
 * instruction set.
 */
enum MatrixLibrary {

	ONEDNN("oneDNN") {

		@Override
		void multiply(int size, FloatPointer left, FloatPointer right, FloatPointer product) {
			int status = dnnl.dnnl_sgemm((byte) 'N', (byte) 'N', size, size, size, 1, left, size, right, size, 0,
					product, size);
			if (status != dnnl.dnnl_success) {
				throw new IllegalStateException("oneDNN cannot multiply matrices, status " + status);
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
	 * @param left shape [size, size], row-major
	 * @param right shape [size, size], row-major
	 * @param product shape [size, size], row-major; is overwritten
	 */
	abstract void multiply(int size, FloatPointer left, FloatPointer right, FloatPointer product);

}
