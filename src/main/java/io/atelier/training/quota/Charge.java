package io.atelier.training.quota;

import java.time.Instant;
import java.util.UUID;

/**
 * What a job counts towards the limits of its key.
 *
 * @param trainingImages images of an epoch
 * @param imageEpochs images of an epoch times epochs
 * @param modelBytes size of the parameters of the model to come
 */
record Charge(UUID job, String key, Instant chargedAt, int trainingImages, long imageEpochs, long modelBytes) {

}
