import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { runProcess } from '#platform/core';
import { startApi } from './api';

runProcess(async () => startApi(readConfig(process.env)));
