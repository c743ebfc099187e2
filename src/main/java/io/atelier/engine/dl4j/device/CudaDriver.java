package io.atelier.engine.dl4j.device;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;

/**
 * Queries NVIDIA's driver through the driver's own library, which is installed with every
 * driver and needs no CUDA toolkit.
 */
final class CudaDriver implements GpuDriver {

	/**
	 * The first driver version that runs code built with any CUDA 11 release.
	 */
	private static final int OLDEST = 11_000;

	private static final int MAJOR = 75;

	private static final int MINOR = 76;

	private static final int NAME_BYTES = 256;

	private static final String CHECK = "Check what nvidia-smi says";

	private final String library;

	private final Path natives;

	CudaDriver(Path natives) {
		this(Platform.isWindows() ? "nvcuda" : "libcuda.so.1", natives);
	}

	CudaDriver(String library, Path natives) {
		this.library = library;
		this.natives = natives;
	}

	@Override
	public List<Gpu> gpus() {
		NativeLibrary cuda = load();
		requireRecent(cuda);
		int failure = call(cuda, "cuInit", 0);
		if (failure != 0) {
			throw new DeviceUnavailableException(
					String.format(Locale.ROOT, "the NVIDIA driver finds no usable device (cuInit returns %d)", failure),
					CHECK);
		}
		IntByReference count = new IntByReference();
		require(cuda, "cuDeviceGetCount", count);
		if (count.getValue() == 0) {
			throw new DeviceUnavailableException("the NVIDIA driver reports no device", CHECK);
		}
		return IntStream.range(0, count.getValue()).mapToObj((number) -> gpu(cuda, number)).toList();
	}

	private NativeLibrary load() {
		// The default folder may not be writable in a container.
		if (System.getProperty("jna.tmpdir") == null) {
			System.setProperty("jna.tmpdir", this.natives.toString());
		}
		try {
			return NativeLibrary.getInstance(this.library);
		}
		catch (UnsatisfiedLinkError ex) {
			throw new DeviceUnavailableException(
					"there is no NVIDIA driver here (%s cannot be loaded)".formatted(this.library),
					"Install the driver, or give the container access to the GPU (docker run --gpus all)");
		}
	}

	private static void requireRecent(NativeLibrary cuda) {
		IntByReference version = new IntByReference();
		require(cuda, "cuDriverGetVersion", version);
		if (version.getValue() < OLDEST) {
			throw new DeviceUnavailableException(
					String.format(Locale.ROOT,
							"the NVIDIA driver supports CUDA %d.%d, but this build needs 11.0 or later",
							version.getValue() / 1000, version.getValue() % 1000 / 10),
					"Update the driver to 450.80.02 or later");
		}
	}

	private static Gpu gpu(NativeLibrary cuda, int number) {
		IntByReference device = new IntByReference();
		require(cuda, "cuDeviceGet", device, number);
		byte[] name = new byte[NAME_BYTES];
		require(cuda, "cuDeviceGetName", name, NAME_BYTES, device.getValue());
		return new Gpu(Native.toString(name, StandardCharsets.UTF_8), attribute(cuda, MAJOR, device),
				attribute(cuda, MINOR, device));
	}

	private static int attribute(NativeLibrary cuda, int attribute, IntByReference device) {
		IntByReference value = new IntByReference();
		require(cuda, "cuDeviceGetAttribute", value, attribute, device.getValue());
		return value.getValue();
	}

	private static void require(NativeLibrary cuda, String function, Object... arguments) {
		int failure = call(cuda, function, arguments);
		if (failure != 0) {
			throw new DeviceUnavailableException(
					String.format(Locale.ROOT, "the NVIDIA driver fails (%s returns %d)", function, failure), CHECK);
		}
	}

	private static int call(NativeLibrary cuda, String function, Object... arguments) {
		try {
			return cuda.getFunction(function).invokeInt(arguments);
		}
		catch (UnsatisfiedLinkError ex) {
			throw new DeviceUnavailableException("the NVIDIA driver has no %s".formatted(function), CHECK);
		}
	}

}
