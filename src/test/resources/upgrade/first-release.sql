-- What the first release, whose schema ends with V3, left when its process was killed while a job ran. The parameters
-- of the model, all zero, and the right answers of its job are added by the test.
insert into training_job (id, version, status, architecture, padding, optimizer, hyperparameters, epochs, batch_size, seed, dataset, training_images, validation, attempt, last_event_id, created_at, started_at, finished_at, model_id, evaluation, failure, idempotency_key, request_sha256, test_images, right_answers, provenance) values
(uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', 4, 'SUCCEEDED', 'mlp', null, 'adam', '{"learningRate":0.001,"beta1":0.9,"beta2":0.999,"epsilon":1.0E-7}', 2, 32, 42, 'fashion-sketch', 1000, 'HOLDOUT', 1, 5, timestamp with time zone '2025-06-01 03:52:39.208355+00', timestamp with time zone '2025-06-01 03:52:39.383048+00', timestamp with time zone '2025-06-01 03:52:41.192428+00', uuid '699e4178-0109-451e-b14d-592e01976d3e', '{"loss":0.5779735928473541,"accuracy":0.809,"macroPrecision":0.8200928731530659,"macroRecall":0.8089999999999999,"macroF1":0.7782918350812016,"classes":[{"label":"T-shirt/top","precision":0.8611111111111112,"recall":0.93,"f1":0.8942307692307693,"support":100},{"label":"Trouser","precision":0.970873786407767,"recall":1.0,"f1":0.9852216748768473,"support":100},{"label":"Pullover","precision":0.2857142857142857,"recall":0.02,"f1":0.037383177570093455,"support":100},{"label":"Dress","precision":0.9339622641509434,"recall":0.99,"f1":0.9611650485436893,"support":100},{"label":"Coat","precision":0.4177215189873418,"recall":0.99,"f1":0.5875370919881305,"support":100},{"label":"Sandal","precision":0.9666666666666667,"recall":0.87,"f1":0.9157894736842105,"support":100},{"label":"Shirt","precision":0.9230769230769231,"recall":0.36,"f1":0.5179856115107914,"support":100},{"label":"Sneaker","precision":0.8818181818181818,"recall":0.97,"f1":0.9238095238095239,"support":100},{"label":"Bag","precision":0.9803921568627451,"recall":1.0,"f1":0.9900990099009901,"support":100},{"label":"Ankle boot","precision":0.9795918367346939,"recall":0.96,"f1":0.9696969696969697,"support":100}],"confusion":[[93,1,0,4,0,0,2,0,0,0],[0,100,0,0,0,0,0,0,0,0],[0,0,2,0,97,0,1,0,0,0],[0,1,0,99,0,0,0,0,0,0],[0,1,0,0,99,0,0,0,0,0],[0,0,0,0,0,87,0,10,1,2],[15,0,5,3,41,0,36,0,0,0],[0,0,0,0,0,2,0,97,1,0],[0,0,0,0,0,0,0,0,100,0],[0,0,0,0,0,1,0,3,0,96]],"calibration":{"temperature":0.7289907602605792,"bins":15,"before":{"expectedCalibrationError":0.0762294661253691,"bins":[{"low":0.0,"high":0.06666666666666667,"count":0,"confidence":0.0,"accuracy":0.0},{"low":0.06666666666666667,"high":0.13333333333333333,"count":0,"confidence":0.0,"accuracy":0.0},{"low":0.13333333333333333,"high":0.2,"count":0,"confidence":0.0,"accuracy":0.0},{"low":0.2,"high":0.26666666666666666,"count":6,"confidence":0.24701904505491257,"accuracy":0.5},{"low":0.26666666666666666,"high":0.3333333333333333,"count":28,"confidence":0.31049477628299166,"accuracy":0.42857142857142855},{"low":0.3333333333333333,"high":0.4,"count":52,"confidence":0.36482816476088303,"accuracy":0.5},{"low":0.4,"high":0.4666666666666667,"count":71,"confidence":0.4340991134374914,"accuracy":0.5774647887323944},{"low":0.4666666666666667,"high":0.5333333333333333,"count":72,"confidence":0.4993367675277922,"accuracy":0.6111111111111112},{"low":0.5333333333333333,"high":0.6,"count":61,"confidence":0.5650997796996695,"accuracy":0.6229508196721312},{"low":0.6,"high":0.6666666666666666,"count":76,"confidence":0.6334805378788396,"accuracy":0.7631578947368421},{"low":0.6666666666666666,"high":0.7333333333333333,"count":76,"confidence":0.6974004632548282,"accuracy":0.7631578947368421},{"low":0.7333333333333333,"high":0.8,"count":92,"confidence":0.7695680396712344,"accuracy":0.8478260869565217},{"low":0.8,"high":0.8666666666666667,"count":107,"confidence":0.835725751992698,"accuracy":0.9439252336448598},{"low":0.8666666666666667,"high":0.9333333333333333,"count":126,"confidence":0.9030811682580009,"accuracy":0.9444444444444444},{"low":0.9333333333333333,"high":1.0,"count":233,"confidence":0.975197562332317,"accuracy":0.9914163090128756}]},"after":{"expectedCalibrationError":0.019767654746770853,"bins":[{"low":0.0,"high":0.06666666666666667,"count":0,"confidence":0.0,"accuracy":0.0},{"low":0.06666666666666667,"high":0.13333333333333333,"count":0,"confidence":0.0,"accuracy":0.0},{"low":0.13333333333333333,"high":0.2,"count":0,"confidence":0.0,"accuracy":0.0},{"low":0.2,"high":0.26666666666666666,"count":0,"confidence":0.0,"accuracy":0.0},{"low":0.26666666666666666,"high":0.3333333333333333,"count":7,"confidence":0.2978160721915109,"accuracy":0.42857142857142855},{"low":0.3333333333333333,"high":0.4,"count":33,"confidence":0.3732044660683834,"accuracy":0.3939393939393939},{"low":0.4,"high":0.4666666666666667,"count":42,"confidence":0.43406549450897036,"accuracy":0.4523809523809524},{"low":0.4666666666666667,"high":0.5333333333333333,"count":61,"confidence":0.4955113666956542,"accuracy":0.5573770491803278},{"low":0.5333333333333333,"high":0.6,"count":52,"confidence":0.5639556417098412,"accuracy":0.5384615384615384},{"low":0.6,"high":0.6666666666666666,"count":57,"confidence":0.6337782541910807,"accuracy":0.6666666666666666},{"low":0.6666666666666666,"high":0.7333333333333333,"count":64,"confidence":0.70172078628093,"accuracy":0.71875},{"low":0.7333333333333333,"high":0.8,"count":67,"confidence":0.7698858771751176,"accuracy":0.7164179104477612},{"low":0.8,"high":0.8666666666666667,"count":88,"confidence":0.8350870074196295,"accuracy":0.8181818181818182},{"low":0.8666666666666667,"high":0.9333333333333333,"count":133,"confidence":0.9013233673303647,"accuracy":0.9172932330827067},{"low":0.9333333333333333,"high":1.0,"count":396,"confidence":0.9801536708167105,"accuracy":0.9747474747474747}]}}}', null, 'first', '283adee3af09c93f709dd487469b9d295f8e0c6a62c17f407dc059fc27aea3e0', null, null, '{"datasetSha256":"bab969cd0fb9d04438da2385395ea1d5ea3fa79f6cdb37d554eacddeed65d199","service":"0.1.0-SNAPSHOT","commit":"846425db931f4e8e3b70fd0793dfdacec78d7903","engine":"programs of oneDNN 2.5.2, ND4J CPU 1.0.0-M2.1","blas":"OPENBLAS","oneDnn":true,"threads":2,"java":"17.0.15","platform":"Linux amd64"}');

insert into training_job (id, version, status, architecture, optimizer, hyperparameters, epochs, batch_size, seed, dataset, training_images, validation, attempt, last_event_id, created_at, started_at) values
(uuid 'c60c9bab-76f9-4cc9-a8b6-f23d91fae5aa', 2, 'RUNNING', 'mlp', 'adam', '{"learningRate":0.001,"beta1":0.9,"beta2":0.999,"epsilon":1.0E-7}', 2, 100, 43, 'fashion-sketch', 500, 'HOLDOUT', 1, 3, timestamp with time zone '2025-06-01 03:52:42+00', timestamp with time zone '2025-06-01 03:52:42+00'),
(uuid 'dca6ec3f-bb9c-4144-b22d-0f3440a9446a', 0, 'QUEUED', 'mlp', 'adam', '{"learningRate":0.001,"beta1":0.9,"beta2":0.999,"epsilon":1.0E-7}', 1, 100, 44, 'fashion-sketch', 500, 'HOLDOUT', 0, 1, timestamp with time zone '2025-06-01 03:52:42+00', null);

insert into training_job_transition (job_id, event_id, status, occurred_at) values
(uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', 1, 'QUEUED', timestamp with time zone '2025-06-01 03:52:39+00'),
(uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', 2, 'RUNNING', timestamp with time zone '2025-06-01 03:52:39+00'),
(uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', 5, 'SUCCEEDED', timestamp with time zone '2025-06-01 03:52:41+00'),
(uuid 'c60c9bab-76f9-4cc9-a8b6-f23d91fae5aa', 1, 'QUEUED', timestamp with time zone '2025-06-01 03:52:42+00'),
(uuid 'c60c9bab-76f9-4cc9-a8b6-f23d91fae5aa', 2, 'RUNNING', timestamp with time zone '2025-06-01 03:52:42+00'),
(uuid 'dca6ec3f-bb9c-4144-b22d-0f3440a9446a', 1, 'QUEUED', timestamp with time zone '2025-06-01 03:52:42+00');

insert into training_epoch (job_id, epoch, event_id, training_loss, training_accuracy, validation_loss, validation_accuracy, learning_rate, seconds, images_per_second) values
(uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', 1, 3, 1.4211179663520694, 0.599, 0.7667322686082041, 0.797, 0.001, 0.086559711, 11552.718793157708),
(uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', 2, 4, 0.6205390815980087, 0.807, 0.5314467635339225, 0.807, 0.001, 0.016551347, 60418.043316957825),
(uuid 'c60c9bab-76f9-4cc9-a8b6-f23d91fae5aa', 1, 3, 1.4211179663520694, 0.599, 0.7667322686082041, 0.797, 0.001, 0.086559711, 11552.718793157708);

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version) values
('training-job', 'c60c9bab-76f9-4cc9-a8b6-f23d91fae5aa', timestamp with time zone '2025-06-01 03:52:42+00', true, 'node-5a7173e2-6c1e-4ee8-a9c4-9fab6c844861', timestamp with time zone '2025-06-01 03:52:47+00', 2),
('training-job', 'dca6ec3f-bb9c-4144-b22d-0f3440a9446a', timestamp with time zone '2025-06-01 03:52:43+00', false, null, null, 1);

insert into model (id, job_id, architecture, optimizer, dataset, created_at, holdout_accuracy, parameter_count, parameters_sha256, parameters_crc32, artifact_bytes, artifact_sha256, manifest) values
(uuid '699e4178-0109-451e-b14d-592e01976d3e', uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', 'mlp', 'adam', 'fashion-sketch', timestamp with time zone '2025-06-01 03:52:41.069+00', 0.807, 109386, 'da5e247abb5003a950b2bde8ec5773a7c8122bdda68135b848b12c11e8632371', 685030464, 448391, '5782d0c6b0af309fa743628dd12e9df9f210efbfdad40d94ea446188b8c895ef', '{
  "format" : "atelier-model",
  "formatVersion" : 1,
  "id" : "699e4178-0109-451e-b14d-592e01976d3e",
  "jobId" : "a536178f-64ed-492c-b9d3-96f2d7cdb8bc",
  "createdAt" : "2025-06-01T03:52:41.069Z",
  "recipe" : {
    "architecture" : "mlp",
    "optimizer" : {
      "name" : "adam",
      "learningRate" : 0.001,
      "beta1" : 0.9,
      "beta2" : 0.999,
      "epsilon" : 1.0E-7
    },
    "epochs" : 2,
    "batchSize" : 32,
    "seed" : 42,
    "dataset" : "fashion-sketch",
    "trainingImages" : 1000,
    "validation" : "holdout"
  },
  "dataset" : {
    "id" : "fashion-sketch",
    "sha256" : "bab969cd0fb9d04438da2385395ea1d5ea3fa79f6cdb37d554eacddeed65d199"
  },
  "preprocessing" : {
    "shape" : [ 1, 28, 28 ],
    "layout" : "NCHW",
    "scale" : "x/255",
    "polarity" : "light garment on black"
  },
  "labels" : [ "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot" ],
  "layers" : [ {
    "type" : "flatten",
    "settings" : {
      "order" : "channels, height, width"
    },
    "outputShape" : [ 784 ],
    "parameters" : [ ]
  }, {
    "type" : "dense",
    "settings" : {
      "units" : 128,
      "activation" : "relu"
    },
    "outputShape" : [ 128 ],
    "parameters" : [ {
      "name" : "kernel",
      "shape" : [ 784, 128 ],
      "order" : "F",
      "offset" : 0
    }, {
      "name" : "bias",
      "shape" : [ 128 ],
      "order" : "C",
      "offset" : 100352
    } ]
  }, {
    "type" : "dense",
    "settings" : {
      "units" : 64,
      "activation" : "relu"
    },
    "outputShape" : [ 64 ],
    "parameters" : [ {
      "name" : "kernel",
      "shape" : [ 128, 64 ],
      "order" : "F",
      "offset" : 100480
    }, {
      "name" : "bias",
      "shape" : [ 64 ],
      "order" : "C",
      "offset" : 108672
    } ]
  }, {
    "type" : "dense",
    "settings" : {
      "units" : 10,
      "activation" : "softmax"
    },
    "outputShape" : [ 10 ],
    "parameters" : [ {
      "name" : "kernel",
      "shape" : [ 64, 10 ],
      "order" : "F",
      "offset" : 108736
    }, {
      "name" : "bias",
      "shape" : [ 10 ],
      "order" : "C",
      "offset" : 109376
    } ]
  } ],
  "parameters" : {
    "file" : "parameters.bin",
    "type" : "float32",
    "byteOrder" : "little-endian",
    "count" : 109386,
    "sha256" : "da5e247abb5003a950b2bde8ec5773a7c8122bdda68135b848b12c11e8632371"
  },
  "evaluation" : {
    "loss" : 0.5779735928473541,
    "accuracy" : 0.809,
    "macroPrecision" : 0.8200928731530659,
    "macroRecall" : 0.8089999999999999,
    "macroF1" : 0.7782918350812016,
    "classes" : [ {
      "label" : "T-shirt/top",
      "precision" : 0.8611111111111112,
      "recall" : 0.93,
      "f1" : 0.8942307692307693,
      "support" : 100
    }, {
      "label" : "Trouser",
      "precision" : 0.970873786407767,
      "recall" : 1.0,
      "f1" : 0.9852216748768473,
      "support" : 100
    }, {
      "label" : "Pullover",
      "precision" : 0.2857142857142857,
      "recall" : 0.02,
      "f1" : 0.037383177570093455,
      "support" : 100
    }, {
      "label" : "Dress",
      "precision" : 0.9339622641509434,
      "recall" : 0.99,
      "f1" : 0.9611650485436893,
      "support" : 100
    }, {
      "label" : "Coat",
      "precision" : 0.4177215189873418,
      "recall" : 0.99,
      "f1" : 0.5875370919881305,
      "support" : 100
    }, {
      "label" : "Sandal",
      "precision" : 0.9666666666666667,
      "recall" : 0.87,
      "f1" : 0.9157894736842105,
      "support" : 100
    }, {
      "label" : "Shirt",
      "precision" : 0.9230769230769231,
      "recall" : 0.36,
      "f1" : 0.5179856115107914,
      "support" : 100
    }, {
      "label" : "Sneaker",
      "precision" : 0.8818181818181818,
      "recall" : 0.97,
      "f1" : 0.9238095238095239,
      "support" : 100
    }, {
      "label" : "Bag",
      "precision" : 0.9803921568627451,
      "recall" : 1.0,
      "f1" : 0.9900990099009901,
      "support" : 100
    }, {
      "label" : "Ankle boot",
      "precision" : 0.9795918367346939,
      "recall" : 0.96,
      "f1" : 0.9696969696969697,
      "support" : 100
    } ],
    "confusion" : [ [ 93, 1, 0, 4, 0, 0, 2, 0, 0, 0 ], [ 0, 100, 0, 0, 0, 0, 0, 0, 0, 0 ], [ 0, 0, 2, 0, 97, 0, 1, 0, 0, 0 ], [ 0, 1, 0, 99, 0, 0, 0, 0, 0, 0 ], [ 0, 1, 0, 0, 99, 0, 0, 0, 0, 0 ], [ 0, 0, 0, 0, 0, 87, 0, 10, 1, 2 ], [ 15, 0, 5, 3, 41, 0, 36, 0, 0, 0 ], [ 0, 0, 0, 0, 0, 2, 0, 97, 1, 0 ], [ 0, 0, 0, 0, 0, 0, 0, 0, 100, 0 ], [ 0, 0, 0, 0, 0, 1, 0, 3, 0, 96 ] ],
    "calibration" : {
      "temperature" : 0.7289907602605792,
      "bins" : 15,
      "before" : {
        "expectedCalibrationError" : 0.0762294661253691,
        "bins" : [ {
          "low" : 0.0,
          "high" : 0.06666666666666667,
          "count" : 0,
          "confidence" : 0.0,
          "accuracy" : 0.0
        }, {
          "low" : 0.06666666666666667,
          "high" : 0.13333333333333333,
          "count" : 0,
          "confidence" : 0.0,
          "accuracy" : 0.0
        }, {
          "low" : 0.13333333333333333,
          "high" : 0.2,
          "count" : 0,
          "confidence" : 0.0,
          "accuracy" : 0.0
        }, {
          "low" : 0.2,
          "high" : 0.26666666666666666,
          "count" : 6,
          "confidence" : 0.24701904505491257,
          "accuracy" : 0.5
        }, {
          "low" : 0.26666666666666666,
          "high" : 0.3333333333333333,
          "count" : 28,
          "confidence" : 0.31049477628299166,
          "accuracy" : 0.42857142857142855
        }, {
          "low" : 0.3333333333333333,
          "high" : 0.4,
          "count" : 52,
          "confidence" : 0.36482816476088303,
          "accuracy" : 0.5
        }, {
          "low" : 0.4,
          "high" : 0.4666666666666667,
          "count" : 71,
          "confidence" : 0.4340991134374914,
          "accuracy" : 0.5774647887323944
        }, {
          "low" : 0.4666666666666667,
          "high" : 0.5333333333333333,
          "count" : 72,
          "confidence" : 0.4993367675277922,
          "accuracy" : 0.6111111111111112
        }, {
          "low" : 0.5333333333333333,
          "high" : 0.6,
          "count" : 61,
          "confidence" : 0.5650997796996695,
          "accuracy" : 0.6229508196721312
        }, {
          "low" : 0.6,
          "high" : 0.6666666666666666,
          "count" : 76,
          "confidence" : 0.6334805378788396,
          "accuracy" : 0.7631578947368421
        }, {
          "low" : 0.6666666666666666,
          "high" : 0.7333333333333333,
          "count" : 76,
          "confidence" : 0.6974004632548282,
          "accuracy" : 0.7631578947368421
        }, {
          "low" : 0.7333333333333333,
          "high" : 0.8,
          "count" : 92,
          "confidence" : 0.7695680396712344,
          "accuracy" : 0.8478260869565217
        }, {
          "low" : 0.8,
          "high" : 0.8666666666666667,
          "count" : 107,
          "confidence" : 0.835725751992698,
          "accuracy" : 0.9439252336448598
        }, {
          "low" : 0.8666666666666667,
          "high" : 0.9333333333333333,
          "count" : 126,
          "confidence" : 0.9030811682580009,
          "accuracy" : 0.9444444444444444
        }, {
          "low" : 0.9333333333333333,
          "high" : 1.0,
          "count" : 233,
          "confidence" : 0.975197562332317,
          "accuracy" : 0.9914163090128756
        } ]
      },
      "after" : {
        "expectedCalibrationError" : 0.019767654746770853,
        "bins" : [ {
          "low" : 0.0,
          "high" : 0.06666666666666667,
          "count" : 0,
          "confidence" : 0.0,
          "accuracy" : 0.0
        }, {
          "low" : 0.06666666666666667,
          "high" : 0.13333333333333333,
          "count" : 0,
          "confidence" : 0.0,
          "accuracy" : 0.0
        }, {
          "low" : 0.13333333333333333,
          "high" : 0.2,
          "count" : 0,
          "confidence" : 0.0,
          "accuracy" : 0.0
        }, {
          "low" : 0.2,
          "high" : 0.26666666666666666,
          "count" : 0,
          "confidence" : 0.0,
          "accuracy" : 0.0
        }, {
          "low" : 0.26666666666666666,
          "high" : 0.3333333333333333,
          "count" : 7,
          "confidence" : 0.2978160721915109,
          "accuracy" : 0.42857142857142855
        }, {
          "low" : 0.3333333333333333,
          "high" : 0.4,
          "count" : 33,
          "confidence" : 0.3732044660683834,
          "accuracy" : 0.3939393939393939
        }, {
          "low" : 0.4,
          "high" : 0.4666666666666667,
          "count" : 42,
          "confidence" : 0.43406549450897036,
          "accuracy" : 0.4523809523809524
        }, {
          "low" : 0.4666666666666667,
          "high" : 0.5333333333333333,
          "count" : 61,
          "confidence" : 0.4955113666956542,
          "accuracy" : 0.5573770491803278
        }, {
          "low" : 0.5333333333333333,
          "high" : 0.6,
          "count" : 52,
          "confidence" : 0.5639556417098412,
          "accuracy" : 0.5384615384615384
        }, {
          "low" : 0.6,
          "high" : 0.6666666666666666,
          "count" : 57,
          "confidence" : 0.6337782541910807,
          "accuracy" : 0.6666666666666666
        }, {
          "low" : 0.6666666666666666,
          "high" : 0.7333333333333333,
          "count" : 64,
          "confidence" : 0.70172078628093,
          "accuracy" : 0.71875
        }, {
          "low" : 0.7333333333333333,
          "high" : 0.8,
          "count" : 67,
          "confidence" : 0.7698858771751176,
          "accuracy" : 0.7164179104477612
        }, {
          "low" : 0.8,
          "high" : 0.8666666666666667,
          "count" : 88,
          "confidence" : 0.8350870074196295,
          "accuracy" : 0.8181818181818182
        }, {
          "low" : 0.8666666666666667,
          "high" : 0.9333333333333333,
          "count" : 133,
          "confidence" : 0.9013233673303647,
          "accuracy" : 0.9172932330827067
        }, {
          "low" : 0.9333333333333333,
          "high" : 1.0,
          "count" : 396,
          "confidence" : 0.9801536708167105,
          "accuracy" : 0.9747474747474747
        } ]
      }
    }
  },
  "holdoutAccuracy" : 0.807,
  "temperature" : 0.7289907602605792,
  "software" : {
    "engine" : "programs of oneDNN 2.5.2, ND4J CPU 1.0.0-M2.1",
    "service" : "0.1.0-SNAPSHOT",
    "commit" : "846425db931f4e8e3b70fd0793dfdacec78d7903"
  }
}');

update model_alias set model_id = uuid '699e4178-0109-451e-b14d-592e01976d3e', version = 1 where name = 'champion';

insert into model_alias (name, model_id, pinned, version) values
('staging', uuid '699e4178-0109-451e-b14d-592e01976d3e', true, 0);

insert into study (id, version, kind, request, created_at) values
(uuid 'a249e600-f70a-4fad-9071-d77da15fb90f', 0, 'GRID', '{"architectures":["mlp"],"dataset":"fashion-sketch","epochs":2,"kind":"grid","optimizers":["adam"],"trainingImages":1000,"validation":"holdout"}', timestamp with time zone '2025-06-01 03:52:42+00');

insert into study_job (study_id, cell, seed, job_id, reused) values
(uuid 'a249e600-f70a-4fad-9071-d77da15fb90f', 1, 42, uuid 'a536178f-64ed-492c-b9d3-96f2d7cdb8bc', true);
