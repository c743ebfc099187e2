package org.nd4j.nativeblas;

/**
 * Stands where DeepLearning4J 1.0.0-M2.1 looks by reflection, under a name that ND4J gave
 * up, for whether oneDNN is in use; without it no layer ever gets its oneDNN form.
 */
public final class Nd4jCpu {

	private Nd4jCpu() {
	}

	/**
	 * The part that is asked.
	 */
	public static final class Environment {

		private static final Environment INSTANCE = new Environment();

		private Environment() {
		}

		public static Environment getInstance() {
			return INSTANCE;
		}

		public boolean isUseMKLDNN() {
			return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
		}

	}

}
