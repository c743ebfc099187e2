package io.atelier.engine.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.unit.DataSize;

import io.atelier.engine.Backend;
import io.atelier.engine.EngineProperties;
import io.atelier.engine.dl4j.device.ComputeDevice;
import io.atelier.engine.dl4j.device.DeviceUnavailableException;
import io.atelier.engine.dl4j.device.OneBackend;
import io.atelier.platform.AtelierProperties;

/**
 * Configures ND4J and starts it, which takes seconds, beside the start of the service.
 * All other classes of this package call {@link #enter} first, which waits for it.
 */
class Nd4jRuntime {

	/**
	 * ND4J's own threads gain little, and results would depend on their number.
	 */
	private static final int THREADS = 1;

	private static final Logger logger = LoggerFactory.getLogger(Nd4jRuntime.class);

	private final ComputeDevice device;

	private final long maxNativeBytes;

	private final CompletableFuture<NativeOps> operations;

	Nd4jRuntime(EngineProperties properties, AtelierProperties home, ComputeDevice device) {
		this.device = device;
		DataSize limit = properties.maxNativeMemory();
		this.maxNativeBytes = (limit != null) ? limit.toBytes() : physicalBytes() / 2;
		configure(home.homeDirectory().resolve("natives"));
		this.operations = CompletableFuture.supplyAsync(this::start, Nd4jRuntime::inDaemonThread);
	}

	private static void inDaemonThread(Runnable task) {
		Thread thread = new Thread(task, "engine-start");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Sets the properties that ND4J, JavaCPP and DeepLearning4J read once, when their
	 * first class is initialized.
	 */
	private void configure(Path natives) {
		setDefault("org.bytedeco.javacpp.cachedir", natives.toString());
		setDefault("org.bytedeco.javacpp.maxbytes", Long.toString(this.maxNativeBytes));
		setDefault("org.bytedeco.javacpp.maxphysicalbytes",
				Long.toString(this.maxNativeBytes + Runtime.getRuntime().maxMemory()));
		setDefault(ND4JSystemProperties.LOG_INITIALIZATION, "false");
		// By default DeepLearning4J 1.0.0-M2.1 does not use oneDNN for its layers. It has
		// nothing for cuDNN.
		setDefault("org.eclipse.deeplearning4j.helpers.disable", Boolean.toString(this.device.gpu()));
	}

	private NativeOps start() {
		chooseBackend();
		Nd4j.getMemoryManager().togglePeriodicGc(false);
		Nd4j.getEnvironment().setMaxThreads(THREADS);
		Nd4j.getEnvironment().setMaxMasterThreads(THREADS);
		Nd4j.factory().blas().setMaxThreads(THREADS);
		return NativeOpsHolder.getInstance().getDeviceNativeOps();
	}

	private void chooseBackend() {
		ND4JClassLoading.setNd4jClassloader(new OneBackend(Nd4jRuntime.class.getClassLoader(), this.device));
		if (this.device.gpu()) {
			requireCuda();
		}
	}

	/**
	 * Queries the backend directly, since ND4J hides the reason for a failure.
	 */
	private void requireCuda() {
		try {
			ND4JClassLoading.loadService(Nd4jBackend.class).forEach(Nd4jBackend::isAvailable);
			Nd4j.getBackend();
		}
		catch (LinkageError | RuntimeException ex) {
			logger.debug("CUDA cannot be loaded", ex);
			throw new DeviceUnavailableException(
					"ND4J cannot load CUDA for %s (%s)".formatted(this.device.description(),
							NestedExceptionUtils.getMostSpecificCause(ex)),
					"Check what nvidia-smi says, or set atelier.engine.device to cpu");
		}
	}

	private static void setDefault(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

	/**
	 * Does the work once ND4J has started, in a thread of its own.
	 */
	<T> CompletableFuture<T> whenStarted(Supplier<T> work) {
		return this.operations.thenApplyAsync((operations) -> work.get(), Nd4jRuntime::inDaemonThread);
	}

	/**
	 * Waits until ND4J has started, and limits the compute threads of the calling thread;
	 * OpenMP keeps this number per thread.
	 */
	void enter() {
		await(this.operations).setOmpNumThreads(THREADS);
	}

	/**
	 * Returns the result of work that {@link #whenStarted} was given, or throws what it
	 * threw.
	 */
	static <T> T await(CompletableFuture<T> work) {
		try {
			return work.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (ex.getCause() instanceof Error cause) {
				throw cause;
			}
			throw ex;
		}
	}

	boolean onCpu() {
		return !this.device.gpu();
	}

	Backend backend(String arithmetic, int threads) {
		Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
		boolean oneDnn = !this.device.gpu() && Nd4j.getEnvironment().helpersAllowed()
				&& org.nd4j.nativeblas.Nd4jCpu.Environment.getInstance().isUseMKLDNN();
		return new Backend(arithmetic, "ND4J " + environment.getProperty("backend"), this.device.description(),
				version(), String.valueOf(environment.get("blas.vendor")), oneDnn, threads, this.maxNativeBytes);
	}

	private static String version() {
		try (InputStream in = Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
			Properties properties = new Properties();
			if (in != null) {
				properties.load(in);
			}
			return properties.getProperty("version", "unknown");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long physicalBytes() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
	}

}
