import org.openapitools.client.model.OptimizerChoice;

/**
 * What is particular to the clients of this library.
 */
class Library {

	/**
	 * Whether answers that are no JSON can be read.
	 */
	static final boolean READS_FILES = true;

	static OptimizerChoice optimizer(String id) {
		return new OptimizerChoice(id);
	}

}
