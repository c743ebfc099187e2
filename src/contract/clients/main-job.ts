/**
 * The main job by a generated TypeScript client: train, look at the result, ask the model, compare networks.
 * Takes files of images.
 */
import { readFile } from 'node:fs/promises';
import { CatalogueApi, DataSetsApi, Job, JobsApi, ModelsApi, PredictionsApi, ReportsApi, StudiesApi } from './client';

const jobs = new JobsApi();
const models = new ModelsApi();
const predictions = new PredictionsApi();
const reports = new ReportsApi();
const studies = new StudiesApi();

async function main(files: string[]): Promise<void> {
	const catalogue = new CatalogueApi();
	check((await catalogue.listArchitectures()).length >= 7, 'seven networks');
	check((await catalogue.getOptimizer({ id: 'adam' })).id === 'adam', 'an optimizer');
	const dataset = (await new DataSetsApi().listDatasets())[0].id;

	const job = await train(dataset);
	const image = await Promise.all(files.map(read));
	const answer = await predictions.predictByModel({ idOrAlias: job.modelId!, image, top: 2, explain: 'occlusion' });
	check(answer.predictions.length === image.length, 'a label for each image');
	check(answer.predictions[0].top.length === 2, 'two classes for each image');
	await predictions.predictByChampion({ image });
	const predictionPixels = { pixels: Array<number>(784).fill(0) };
	check((await predictions.predictPixelsByChampion({ predictionPixels })).predictions.length === 1, 'a label');

	await models.setAlias({ alias: 'favourite', aliasRequest: { model: 'champion' } });
	check((await models.listAliases()).length > 0, 'an alias');
	await models.deleteAlias({ alias: 'favourite' });
	check((await models.downloadModel({ idOrAlias: job.modelId! })).size > 10_000, 'the model as a file');

	await compare(dataset);
	console.log('done: ' + answer.predictions[0].label);
}

async function read(file: string): Promise<Blob> {
	return new Blob([new Uint8Array(await readFile(file))], { type: 'image/png' });
}

async function train(dataset: string): Promise<Job> {
	const request = {
		architecture: 'mlp',
		optimizer: { name: 'nadam', learningRate: 0.002 },
		dataset,
		trainingImages: 1000,
		epochs: 2,
	};
	const { id } = await jobs.submitJob({ jobRequest: { ...request, validation: 'holdout' } });
	let job = await jobs.getJob({ id });
	while (!job.finishedAt) {
		await pause();
		job = await jobs.getJob({ id });
	}
	check(job.status === 'SUCCEEDED', 'a job that succeeds, but: ' + job.failure);
	check((await jobs.listJobs({ status: ['SUCCEEDED'], size: 5 })).content.length > 0, 'a list');
	check((await jobs.listJobEpochs({ id })).content.length === 2, 'two epochs');
	check((await jobs.getJobEvaluation({ id })).classes.length === 10, 'scores of ten classes');
	check((await reports.drawJobCurvesPng({ id })).size > 1000, 'a picture of the curves');
	return job;
}

async function compare(dataset: string): Promise<void> {
	const small = { dataset, trainingImages: 300, epochs: 1, seeds: 1 };
	const grid = { ...small, kind: 'grid' as const, architectures: ['mlp'], optimizers: ['adam', 'sgd'] };
	const { id } = await studies.submitStudy({ studyRequest: grid });
	let study = await studies.getStudy({ id });
	while (!study.finishedAt) {
		await pause();
		study = await studies.getStudy({ id });
	}
	check(study.status === 'SUCCEEDED', 'a study that succeeds');
	check((await studies.getStudyProvenance({ id })).jobs.length === 2, 'the provenance of two jobs');
	check((await (await reports.getStudyTableCsv({ id })).text()).includes('sgd'), 'a table');
	await reports.listStudyFigures({ id });
	const second = await studies.submitStudy({ studyRequest: { ...small, kind: 'architectures' } });
	await studies.cancelStudy({ id: second.id });
}

function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 200));
}

function check(condition: boolean, expected: string): void {
	if (!condition) {
		throw new Error('expected ' + expected);
	}
}

main(process.argv.slice(2)).catch((failure) => {
	console.error(failure);
	process.exit(1);
});
