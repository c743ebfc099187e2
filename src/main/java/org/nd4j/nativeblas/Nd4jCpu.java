package org.nd4j.nativeblas;

/**
 * DeepLearning4J 1.0.0-M2.1 looks up this class by reflection to find out whether oneDNN
 * is in use. ND4J has since dropped the name; without this class no layer uses oneDNN.
 */
public final class Nd4jCpu {

	private Nd4jCpu() {
	}

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
