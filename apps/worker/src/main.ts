import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { runProcess } from '#platform/core';
import { startWorker } from './worker';

runProcess(async () => startWorker(readConfig(process.env)));
