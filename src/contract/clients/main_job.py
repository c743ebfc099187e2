"""The main job by a generated Python client: train, look at the result, ask the model, compare networks.

Takes files of images.
"""

import sys
import time
from pathlib import Path

from openapi_client import (
    AliasRequest, CatalogueApi, DataSetsApi, JobRequest, JobsApi, ModelsApi, OptimizerChoice, OptimizerRequest,
    PredictionPixels, PredictionsApi, ReportsApi, StudiesApi, StudyRequest)


def main(files):
    catalogue = CatalogueApi()
    assert len(catalogue.list_architectures()) >= 7
    assert catalogue.get_optimizer("adam").id == "adam"
    dataset = DataSetsApi().list_datasets()[0].id

    job = train(dataset)
    images = [Path(file).read_bytes() for file in files]
    predictions = PredictionsApi()
    answer = predictions.predict_by_model(str(job.model_id), image=images, top=2, explain="occlusion")
    assert len(answer.predictions) == len(images)
    assert len(answer.predictions[0].top) == 2
    predictions.predict_by_champion(image=images)
    assert len(predictions.predict_pixels_by_champion(PredictionPixels(pixels=[0] * 784)).predictions) == 1

    models = ModelsApi()
    models.set_alias("favourite", AliasRequest(model="champion"))
    assert models.list_aliases()
    models.delete_alias("favourite")
    assert len(models.download_model(str(job.model_id))) > 10_000

    compare(dataset)
    print("done:", answer.predictions[0].label)


def train(dataset):
    jobs = JobsApi()
    request = JobRequest(architecture="mlp", optimizer=OptimizerChoice(OptimizerRequest(name="nadam")), dataset=dataset,
                         trainingImages=1000, epochs=2, validation="holdout")
    job = finished(jobs.get_job, jobs.submit_job(request).id)
    assert job.status == "SUCCEEDED", job.failure
    assert jobs.list_jobs(status=["SUCCEEDED"], size=5).content
    assert len(jobs.list_job_epochs(str(job.id)).content) == 2
    assert len(jobs.get_job_evaluation(str(job.id)).classes) == 10
    assert len(ReportsApi().draw_job_curves_png(str(job.id))) > 1000
    return job


def compare(dataset):
    studies = StudiesApi()
    small = {"dataset": dataset, "trainingImages": 300, "epochs": 1, "seeds": 1}
    grid = StudyRequest(kind="grid", architectures=["mlp"], optimizers=["adam", "sgd"], **small)
    study = finished(studies.get_study, studies.submit_study(grid).id)
    assert study.status == "SUCCEEDED"
    assert len(studies.get_study_provenance(str(study.id)).jobs) == 2
    reports = ReportsApi()
    assert b"sgd" in bytes(reports.get_study_table_csv(str(study.id)))
    reports.list_study_figures(str(study.id))
    second = studies.submit_study(StudyRequest(kind="architectures", **small))
    studies.cancel_study(str(second.id))


def finished(get, id):
    found = get(str(id))
    while not found.finished_at:
        time.sleep(0.2)
        found = get(str(id))
    return found


main(sys.argv[1:])
