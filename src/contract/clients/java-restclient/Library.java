import org.openapitools.client.model.OptimizerChoice;

/**
 * What is particular to the clients of this library.
 */
class Library {

	/**
	 * Whether answers that are no JSON can be read: as generated, Spring has no converter for them.
	 */
	static final boolean READS_FILES = false;

	static OptimizerChoice optimizer(String id) {
		return new OptimizerChoice().name(id);
	}

}
