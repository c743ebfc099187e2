package io.atelier.inference.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;

import static org.assertj.core.api.Assertions.assertThat;

class BatchQueueTests {

	private static final Duration AT_ONCE = Duration.ZERO;

	private static final Duration NEVER = Duration.ofHours(1);

	private final LoadedModel first = new LoadedModel(UUID.randomUUID(), Garments.PIXELS, List.of());

	private final LoadedModel second = new LoadedModel(UUID.randomUUID(), Garments.PIXELS, List.of());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void putsRequestsToOneModelTogetherOldestFirst() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, AT_ONCE);
		QueuedImages a = add(queue, this.first, 1);
		QueuedImages b = add(queue, this.second, 1);
		QueuedImages c = add(queue, this.first, 2);
		QueuedImages d = add(queue, this.second, 3);

		assertThat(queue.take()).containsExactly(a, c);
		assertThat(queue.take()).containsExactly(b, d);
		assertThat(queue.size()).isZero();
	}

	@Test
	void fillsABatchNoFurtherThanItMayGo() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, AT_ONCE);
		QueuedImages a = add(queue, this.first, 5);
		QueuedImages b = add(queue, this.first, 4);
		QueuedImages c = add(queue, this.first, 3);
		QueuedImages d = add(queue, this.first, 1);

		assertThat(queue.take()).containsExactly(a, c);
		assertThat(queue.take()).containsExactly(b, d);
	}

	@Test
	void letsALargeRequestGoAlone() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, AT_ONCE);
		QueuedImages large = add(queue, this.first, 60);
		QueuedImages small = add(queue, this.first, 1);

		assertThat(queue.take()).containsExactly(large);
		assertThat(queue.take()).containsExactly(small);
	}

	@Test
	void takesRequestsWhileFewerImagesWaitThanMay() throws Exception {
		BatchQueue queue = new BatchQueue(10, 8, AT_ONCE);
		add(queue, this.first, 9);
		assertThat(queue.awaitRoom(AT_ONCE)).isTrue();
		add(queue, this.first, 20);

		assertThat(queue.awaitRoom(AT_ONCE)).isFalse();
		assertThat(queue.offer(request(this.first, 1), AT_ONCE)).isFalse();
		assertThat(queue.size()).isEqualTo(29);
	}

	@Test
	void letsRequestsInAsSoonAsOthersLeave() throws Exception {
		BatchQueue queue = new BatchQueue(4, 2, AT_ONCE);
		add(queue, this.first, 2);
		QueuedImages second = add(queue, this.first, 2);
		List<Future<Boolean>> patient = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			patient.add(waiting(() -> queue.offer(request(this.first, 1), NEVER)));
		}

		queue.take();
		Awaitility.await().until(() -> queue.size() == 4);
		assertThat(patient.stream().filter(Future::isDone)).hasSize(2);
		queue.remove(second);
		for (Future<Boolean> request : patient) {
			assertThat(request.get(10, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(queue.size()).isEqualTo(3);
	}

	@Test
	void refusesThoseWhoWaitWhenItCloses() throws Exception {
		BatchQueue queue = new BatchQueue(1, 8, AT_ONCE);
		add(queue, this.first, 1);
		Future<Boolean> request = waiting(() -> queue.offer(request(this.first, 1), NEVER));
		Future<Boolean> room = waiting(() -> queue.awaitRoom(NEVER));

		queue.close();

		assertThat(request.get(10, TimeUnit.SECONDS)).isFalse();
		assertThat(room.get(10, TimeUnit.SECONDS)).isFalse();
	}

	@Test
	void givesUpWhatNobodyWaitsFor() throws Exception {
		BatchQueue queue = new BatchQueue(10, 8, AT_ONCE);
		QueuedImages gone = add(queue, this.first, 10);

		assertThat(queue.remove(gone)).isTrue();
		assertThat(queue.remove(gone)).isFalse();

		assertThat(queue.size()).isZero();
		QueuedImages next = add(queue, this.first, 1);
		assertThat(queue.take()).containsExactly(next);
	}

	@Test
	void waitsForMoreUntilTheBatchIsFull() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, NEVER);
		QueuedImages a = add(queue, this.first, 3);
		Future<List<QueuedImages>> batch = take(queue);
		QueuedImages b = add(queue, this.first, 3);
		assertThat(batch.isDone()).isFalse();

		QueuedImages c = add(queue, this.first, 2);

		assertThat(batch.get(10, TimeUnit.SECONDS)).containsExactly(a, b, c);
	}

	@Test
	void waitsNoLongerThanItMay() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, Duration.ofMillis(1));
		QueuedImages alone = add(queue, this.first, 1);

		assertThat(this.threads.submit(queue::take).get(10, TimeUnit.SECONDS)).containsExactly(alone);
	}

	@Test
	void doesNotWaitWhileAnotherModelIsWanted() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, NEVER);
		QueuedImages a = add(queue, this.first, 1);
		Future<List<QueuedImages>> batch = take(queue);

		add(queue, this.second, 1);

		assertThat(batch.get(10, TimeUnit.SECONDS)).containsExactly(a);
	}

	@Test
	void servesSeveralThreads() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, AT_ONCE);
		List<Future<List<QueuedImages>>> batches = List.of(this.threads.submit(queue::take),
				this.threads.submit(queue::take));

		QueuedImages a = add(queue, this.first, 8);
		QueuedImages b = add(queue, this.first, 8);

		assertThat(List.of(batches.get(0).get(10, TimeUnit.SECONDS), batches.get(1).get(10, TimeUnit.SECONDS)))
			.containsExactlyInAnyOrder(List.of(a), List.of(b));
	}

	@Test
	void emptiesBeforeItEnds() throws Exception {
		BatchQueue queue = new BatchQueue(100, 8, NEVER);
		QueuedImages last = add(queue, this.first, 1);

		queue.close();

		assertThat(queue.offer(request(this.first, 1), NEVER)).isFalse();
		assertThat(queue.take()).containsExactly(last);
		assertThat(queue.take()).isEmpty();
	}

	// Takes a batch on a thread that is already waiting when this method returns.
	private Future<List<QueuedImages>> take(BatchQueue queue) {
		return waiting(queue::take);
	}

	private <T> Future<T> waiting(Callable<T> call) {
		AtomicReference<Thread> caller = new AtomicReference<>();
		Future<T> result = this.threads.submit(() -> {
			caller.set(Thread.currentThread());
			return call.call();
		});
		Awaitility.await().until(() -> caller.get() != null && caller.get().getState() == Thread.State.TIMED_WAITING);
		return result;
	}

	private static QueuedImages add(BatchQueue queue, LoadedModel model, int images) throws InterruptedException {
		QueuedImages request = request(model, images);
		assertThat(queue.offer(request, AT_ONCE)).isTrue();
		return request;
	}

	private static QueuedImages request(LoadedModel model, int images) {
		return new QueuedImages(model, new float[images * Garments.PIXELS], System.nanoTime(), () -> {
		});
	}

}
