'use client'

import { useAllFormFields, useConfig, useDocumentInfo, useForm, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { wordsOfPath, type NamedField } from './words-of-path'

/** Problems are kept as JSON, so that the same ones are the same value. */
const none = '[]'

interface Problem {
  path: string
  message: string
}

/**
 * After a refused publication, everything that has to be put right, until it is published or saved. Payload marks the
 * fields for a moment only and then holds the form for unchanged: the work would be lost without a warning.
 */
export function WhatStandsInTheWay() {
  const [fields] = useAllFormFields()
  const { setModified } = useForm()
  const isSubmitted = useFormSubmitted()
  const { collectionSlug, globalSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const [kept, setKept] = useState(none)

  const found = JSON.stringify(isSubmitted ? problemsIn(fields) : [])
  const current = isSubmitted && found === none ? kept : found
  if (current !== kept) setKept(current)
  useEffect(() => {
    if (found !== none) setModified(true)
  }, [found, setModified])

  const problems = JSON.parse(current) as Problem[]
  if (problems.length === 0) return null
  const config = collectionSlug
    ? getEntityConfig({ collectionSlug })
    : globalSlug
      ? getEntityConfig({ globalSlug })
      : null
  const entityFields = (config?.fields ?? []) as readonly NamedField[]
  return (
    <section className="stride-problems" aria-labelledby="stride-problems-heading" role="alert">
      <h3 id="stride-problems-heading">Not published yet</h3>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <strong>{wordsOfPath(path, entityFields, (at) => fields[at]?.value)}</strong> {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

function problemsIn(
  fields: Readonly<Record<string, { valid?: boolean; errorMessage?: string } | undefined>>,
): Problem[] {
  return Object.entries(fields).flatMap(([path, field]) =>
    field?.valid === false && field.errorMessage ? [{ path, message: field.errorMessage }] : [],
  )
}
