#!/usr/bin/env bash
# Run once by the primary's first start.
echo 'host replication tandem all scram-sha-256' >> "$PGDATA/pg_hba.conf"
