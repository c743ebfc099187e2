import java.io.File;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.openapitools.client.api.CatalogueApi;
import org.openapitools.client.api.DataSetsApi;
import org.openapitools.client.api.JobsApi;
import org.openapitools.client.api.ModelsApi;
import org.openapitools.client.api.PredictionsApi;
import org.openapitools.client.api.ReportsApi;
import org.openapitools.client.api.StudiesApi;
import org.openapitools.client.model.AliasRequest;
import org.openapitools.client.model.Job;
import org.openapitools.client.model.JobRequest;
import org.openapitools.client.model.Prediction;
import org.openapitools.client.model.PredictionPixels;
import org.openapitools.client.model.Study;
import org.openapitools.client.model.StudyRequest;

/**
 * The main job by a generated Java client: train, look at the result, ask the model, compare networks. Takes files of
 * images.
 */
class MainJob {

	public static void main(String[] arguments) throws Exception {
		CatalogueApi catalogue = new CatalogueApi();
		check(catalogue.listArchitectures(null).size() >= 7, "seven networks");
		check(catalogue.getOptimizer("adam").getId().equals("adam"), "an optimizer");
		String dataset = new DataSetsApi().listDatasets().get(0).getId();

		Job job = train(dataset);
		List<File> images = Stream.of(arguments).map(File::new).toList();
		Prediction prediction = new PredictionsApi().predictByModel(job.getModelId().toString(), images, 2, null, null,
				true, "occlusion");
		check(prediction.getPredictions().size() == images.size(), "a label for each image");
		check(prediction.getPredictions().get(0).getTop().size() == 2, "two classes for each image");
		new PredictionsApi().predictByChampion(images, null, null, null, null, null);
		PredictionPixels pixels = new PredictionPixels().pixels(Collections.nCopies(784, 0));
		check(new PredictionsApi().predictPixelsByChampion(pixels, null, null, null, null, null)
			.getPredictions()
			.size() == 1, "a label");

		ModelsApi models = new ModelsApi();
		check(models.getModel("champion").getId() != null, "a champion");
		models.setAlias("favourite", new AliasRequest().model("champion"));
		check(!models.listAliases().isEmpty(), "an alias");
		models.deleteAlias("favourite");

		String study = compare(dataset);
		if (Library.READS_FILES) {
			download(job, study);
		}
		System.out.println("done: " + prediction.getPredictions().get(0).getLabel());
	}

	private static Job train(String dataset) throws Exception {
		JobsApi jobs = new JobsApi();
		String id = jobs.submitJob(new JobRequest().architecture("mlp")
			.optimizer(Library.optimizer("nadam"))
			.dataset(dataset)
			.trainingImages(1000)
			.epochs(2)
			.validation(JobRequest.ValidationEnum.HOLDOUT), null).getId().toString();
		Job job = jobs.getJob(id);
		while (job.getFinishedAt() == null) {
			Thread.sleep(200);
			job = jobs.getJob(id);
		}
		check(job.getStatus() == Job.StatusEnum.SUCCEEDED, "a job that succeeds, but: " + job.getFailure());
		check(jobs.listJobs(List.of("SUCCEEDED"), null, null, null, 0, 5, null).getContent().size() >= 1, "a list");
		check(jobs.listJobEpochs(id, null, null).getContent().size() == 2, "two epochs");
		check(jobs.getJobEvaluation(id).getClasses().size() == 10, "scores of ten classes");
		return job;
	}

	private static String compare(String dataset) throws Exception {
		StudiesApi studies = new StudiesApi();
		String id = studies.submitStudy(new StudyRequest().kind(StudyRequest.KindEnum.GRID)
			.addArchitecturesItem("mlp")
			.addOptimizersItem("adam")
			.addOptimizersItem("sgd")
			.dataset(dataset)
			.trainingImages(300)
			.epochs(1)
			.seeds(1), null).getId().toString();
		Study study = studies.getStudy(id);
		while (study.getFinishedAt() == null) {
			Thread.sleep(200);
			study = studies.getStudy(id);
		}
		check(study.getStatus() == Study.StatusEnum.SUCCEEDED, "a study that succeeds");
		check(studies.getStudyProvenance(id).getJobs().size() == 2, "the provenance of two jobs");
		new ReportsApi().listStudyFigures(id);
		// Lists that are not given are sent as empty ones by some clients.
		Study second = studies.submitStudy(new StudyRequest().kind(StudyRequest.KindEnum.ARCHITECTURES)
			.dataset(dataset)
			.trainingImages(300)
			.epochs(1)
			.seeds(1), null);
		studies.cancelStudy(second.getId().toString());
		return id;
	}

	private static void download(Job job, String study) throws Exception {
		check(new ModelsApi().downloadModel(job.getModelId().toString()).length() > 10_000, "the model as a file");
		ReportsApi reports = new ReportsApi();
		check(reports.drawJobCurvesPng(job.getId().toString()).length() > 1000, "a picture of the curves");
		check(Files.readString(reports.getStudyTableCsv(study).toPath()).contains("sgd"), "a table");
	}

	private static void check(boolean condition, String expected) {
		if (!condition) {
			throw new AssertionError("expected " + expected);
		}
	}

}
